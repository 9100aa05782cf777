namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Which value a name stands for: structs that are copied before a member runs, locals that a delegate keeps, references to boxes, and
/// numbers that have no room in their type.</summary>
public class CopiedValueTests
{
    [Theory]
    [InlineData("var list = new List<Counter> { new() }; list[0].Add();", "list[0].N == 0")]
    [InlineData("var array = new Counter[1]; array[0].Add();", "array[0].N == 1")]
    [InlineData("var holder = new Holder(); holder.Property.Add();", "holder.Property.N == 0")]
    [InlineData("var holder = new Holder(); holder.Field.Add();", "holder.Field.N == 1")]
    [InlineData("var holder = new Holder(); holder.Fixed.Add();", "holder.Fixed.N == 0")]
    [InlineData("var named = new Dictionary<string, Counter> { [\"a\"] = new() }; named[\"a\"].Add();", "named[\"a\"].N == 0")]
    [InlineData("var one = new Counter(); one.Add(); var other = one; other.Add();", "one.N == 1 && other.N == 2")]
    [InlineData("var one = new Counter(); Same(one).Add(); static Counter Same(Counter counter) => counter;", "one.N == 0")]
    public Task MemberOfAStruct_ChangesTheVariableOrACopy(string statements, string condition) => CheckAsync(statements, condition);

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { var own = i; makers.Add(() => own * 10); }", "makers[1]() == 10")]
    [InlineData("for (var i = 0; i < 3; i++) { makers.Add(() => i * 10); }", "makers[1]() == 30")]
    [InlineData("foreach (var i in new[] { 0, 1, 2 }) { makers.Add(() => i * 10); }", "makers[1]() == 10")]
    [InlineData("for (var i = 0; i < 3; i++) { var own = i; makers.Add(() => own++); } makers[1]();", "makers[0]() == 0 && makers[1]() == 2")]
    [InlineData("if (makers.Count == 0) { var own = 7; makers.Add(() => own); }", "makers[0]() == 7")]
    public Task LocalOfABlock_StaysWithTheDelegateThatCapturesIt(string statements, string condition) => CheckAsync("var makers = new List<Func<int>>(); " + statements, condition);

    [Theory]
    [InlineData("int most = int.MaxValue; var failed = false; try { checked { most++; } } catch (OverflowException) { failed = true; }", "failed")]
    [InlineData("int most = int.MaxValue; var failed = false; try { most = checked(most + 1); } catch (OverflowException) { failed = true; }", "failed && most == int.MaxValue")]
    [InlineData("int big = 300; var failed = false; try { _ = checked((byte)big); } catch (OverflowException) { failed = true; }", "failed")]
    [InlineData("int fits = 30; var failed = false; try { _ = checked((byte)fits); checked { fits++; } } catch (OverflowException) { failed = true; }", "!failed && fits == 31")]
    [InlineData("int most = int.MaxValue; var failed = false; try { unchecked { most++; } } catch (OverflowException) { failed = true; }", "!failed && most == int.MinValue")]
    public Task CheckedNumber_Overflows(string statements, string condition) => CheckAsync(statements, condition);

    [Theory]
    [InlineData("object one = 5, other = 5;", "!ReferenceEquals(one, other)")]
    [InlineData("object one = 5, other = 5;", "one != other")]
    [InlineData("object one = new string('a', 2), other = new string('a', 2);", "one != other")]
    public Task ReferencesToEqualValues_SayNothing(string statements, string condition) =>
        AllRules.ProgramAsync(Program(statements, $"!({condition})", "Variable.Get<float>(\"v\", [1])"));

    private static async Task CheckAsync(string statements, string condition)
    {
        await AllRules.ProgramAsync(Program(statements, condition, "Variable.Get<float>({|SCL0101:\"v\"|}, [1])"));
        await AllRules.ProgramAsync(Program(statements, $"!({condition})", "Variable.Get<float>(\"v\", [1])"));
    }

    private static string Program(string statements, string condition, string last) => $$"""
        using System.Collections.Generic;

        {{statements}}
        if ({{condition}}) { Variable.Get<float>("v", [1]); }
        {{last}};

        struct Counter
        {
            public int N;
            public void Add() => N++;
        }

        class Holder
        {
            public Counter Property { get; } = new();
            public Counter Field;
            public readonly Counter Fixed;
        }
        """;
}
