using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Names that are made from the name of a variable, objects that are repeated, and sequences that the project makes itself.</summary>
public class KeptVariableTests
{
    [Theory]
    [InlineData("var w = Variable.Get<float>(\"w\", [1]); Variable.Get<float>(w.FullName + \"/slot\", [1]); Variable.Get<float>([|\"w/slot\"|], [1]);")]
    [InlineData("var w = Variable.Get<float>(\"w\", [1]); Slot(w); [|Slot|](w);")]
    [InlineData("foreach (var w in new[] { Variable.Get<float>(\"a\", [1]), Variable.Get<float>(\"b\", [1]) }) { Slot(w); } Variable.Get<float>([|\"b/slot\"|], [1]);")]
    public Task NameMadeFromAVariablesName_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Slot(Variable.Get<float>(\"a\", [1])); Slot(Variable.Get<float>(\"b\", [1]));")]
    [InlineData("Slot(other); Variable.Get<float>(\"a/slot\", [1]);")]
    public Task SlotsOfDifferentVariables_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("foreach (var cell in Enumerable.Repeat(new Cell(), 3)) { cell.Call([|\"c\"|]); }")]
    [InlineData("Cell[] cells = [.. Enumerable.Repeat(new Cell(), 2)]; cells[0].Call(\"c\"); cells[1].Call([|\"c\"|]);")]
    public Task ObjectThatIsRepeated_Reports(string statements) => CheckAsync(statements);

    [Fact]
    public Task RepeatedObjectThatShares_StaysSilent() => CheckAsync("""
        foreach (var cell in Enumerable.Repeat(new Cell(), 3)) { cell.Share(); }
        """);

    [Fact]
    public Task SequenceOfOnesOwn_HidesNothingBehindIt() => CheckAsync("""
        foreach (var frame in Frames())
        {
            Variable.Get<float>([|"w"|], [1]);
        }
        """);

    private static Task CheckAsync(string statements) => Verify.Async($$"""
        using System.Collections.Generic;

        public static class Models
        {
            public static void Build(Variable<float> other)
            {
                Graph.ResetDefault();
                {{statements}}
            }

            private static void Slot(Variable<float> weights) => Variable.Get<float>(weights.FullName + "/slot", [1]);

            private static IEnumerable<int> Frames()
            {
                yield return 1;
                yield return 2;
            }
        }

        internal sealed class Cell
        {
            private VariableScope? _scope;

            public void Call(string name) => Variable.Get<float>(name, [1]);

            public void Share()
            {
                using (var scope = _scope is null ? VariableScope.Open("cell") : VariableScope.Open(_scope, reuse: Reuse.True))
                {
                    _scope ??= scope;
                    Variable.Get<float>("kernel", [1]);
                }
            }
        }
        """);
}
