namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Handlers and filters that look at the exception, and exceptions that are thrown again, wrapped in another, or kept for later.</summary>
public class CaughtExceptionTests
{
    private const string W = "Variable.Get<float>(\"w\", [1]);";
    private const string Again = "Variable.Get<float>({|SCL0101:\"w\"|}, [1]);";

    [Theory]
    [InlineData("catch (ScopeException e) when (e.Error == ScopeError.DoesNotExist) { }")]
    [InlineData("catch (ScopeException e) when (e.Error is ScopeError.ShapeMismatch or ScopeError.DTypeMismatch) { }")]
    [InlineData("catch (Exception e) when (e is ScopeException { Error: not ScopeError.AlreadyExists }) { }")]
    [InlineData("catch (Exception e) when (e is not ScopeException) { }")]
    [InlineData("catch (Exception e) when (e.InnerException is ScopeException) { }")]
    [InlineData("catch (ScopeException e) { if (e.Error == ScopeError.AlreadyExists) throw; }")]
    [InlineData("catch (ScopeException e) { throw e; }")]
    [InlineData("catch (ScopeException e) { throw new NotSupportedException(\"no\", e); }")]
    [InlineData("catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e).Throw(); }")]
    [InlineData("catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e); }")]
    public Task HandlerThatLetsItPass_Reports(string handler) => AllRules.BodyAsync($"{W} try {{ {Again} }} {handler}");

    [Theory]
    [InlineData("catch (ScopeException e) when (e.Error == ScopeError.AlreadyExists) { }")]
    [InlineData("catch (ScopeException e) when (e.Error is ScopeError.AlreadyExists or ScopeError.DoesNotExist) { }")]
    [InlineData("catch (Exception e) when (e is ScopeException) { }")]
    [InlineData("catch (ScopeException e) when (e.Message.Length > 0) { }")]
    [InlineData("catch (ScopeException e) when (e.VariableName == \"w\") { }")]
    [InlineData("catch (ScopeException e) { if (e.Error != ScopeError.AlreadyExists) throw; }")]
    [InlineData("catch (ScopeException e) { var kept = e; }")]
    public Task HandlerThatTakesIt_StaysSilent(string handler) => AllRules.BodyAsync($"{W} try {{ {W} }} {handler}");

    [Theory]
    [InlineData("\"v\"", "ShapeUndefined")]
    [InlineData("\"v\", [1], initializer: Initializer.FromValue(1f)", "ConflictingArguments")]
    [InlineData("\"a b\", [1]", "InvalidName")]
    [InlineData("\"w\", [1]", "AlreadyExists")]
    public async Task EachError_HasItsNumber(string arguments, string error)
    {
        await AllRules.BodyAsync($"{W} try {{ Variable.Get<float>({arguments}); }} catch (ScopeException e) when (e.Error == ScopeError.{error}) {{ }} {Again}");
        await AllRules.BodyAsync($"{W} try {{ Variable.Get<float>({arguments}); }} catch (ScopeException e) when (e.Error == ScopeError.Frozen || e.Error == ScopeError.{error}) {{ }} {Again}");
    }

    [Fact]
    public async Task ErrorOfOperands_HasItsNumber()
    {
        const string Refused = "try { Op.MatMul(Op.RandomNormal<float>([2, 3]), Op.RandomNormal<float>([2, 3])); } catch (OperandException e)";
        await AllRules.BodyAsync($"{W} {Refused} when (e.Error == OperandError.ShapesDoNotFit) {{ }} {Again}");
        await AllRules.BodyAsync($"var name = \"v\"; {W} {Refused} {{ name = e.Error == OperandError.OtherGraph ? \"w\" : \"u\"; }} Variable.Get<float>(name, [1]);");
    }

    [Theory]
    [InlineData("ArgumentException", true)]
    [InlineData("InvalidOperationException", true)]
    [InlineData("NotSupportedException", false)]
    [InlineData("Exception", false)]
    public Task WrappedException_IsCaughtAsWhatItIs(string caught, bool passes) => AllRules.BodyAsync($$"""
        {{W}}
        try
        {
            try { {{(passes ? Again : W)}} }
            catch (ScopeException e) { throw new NotSupportedException("no", e); }
        }
        catch ({{caught}}) { }
        """);

    [Fact]
    public Task ExceptionKeptForLater_IsThrownThere() => AllRules.BodyAsync($$"""
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? kept = null;
        try { {{W}} {{Again}} }
        catch (ScopeException e) { kept = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); }
        Variable.Get<float>("x", [1]);
        kept?.Throw();
        """);

    [Fact]
    public Task WhatWentWrong_DecidesInTheHandler() => AllRules.BodyAsync($$"""
        {{W}}
        try { {{W}} }
        catch (ScopeException e)
        {
            Variable.Get<float>(e.Error switch { ScopeError.AlreadyExists => "a", ScopeError.DoesNotExist => "b", _ => "c" }, [1]);
        }

        Variable.Get<float>("b", [1]);
        Variable.Get<float>("c", [1]);
        Variable.Get<float>({|SCL0101:"a"|}, [1]);
        """);

    [Theory]
    [InlineData("#define QUIET", "QUIET", true)]
    [InlineData("#define LOUD", "QUIET", false)]
    [InlineData("", "QUIET", false)]
    public Task ConditionalCall_RunsWhereItsSymbolIsDefined(string directive, string symbol, bool runs) => AllRules.Async($$"""
        {{directive}}
        public static class Program
        {
            public static void Main()
            {
                Graph.ResetDefault();
                Log(Variable.Get<float>("w", [1]).Name);
                {{(runs ? Again : W)}}
            }

            [System.Diagnostics.Conditional("{{symbol}}")]
            private static void Log(string text) { }
        }
        """);
    /// <summary>What an exception of the library says of itself.</summary>
    [Theory]
    [InlineData("Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]);", "e is { RuleId: \"SCL0101\", VariableName: \"w\", NearestName: null } && e.FirstCreatedAt is not null")]
    [InlineData("Variable.Get<float>(\"weights\", [1]); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>(\"wieghts\", [1]); }", "e is { RuleId: \"SCL0102\", NearestName: \"weights\", FirstCreatedAt: null }")]
    [InlineData("using (var s = VariableScope.Open(\"s\")) { s.ReuseVariables(); Variable.Get<float>(\"w\", [1]); }", "e is { RuleId: \"SCL0201\", NearestName: null, Error: ScopeError.DoesNotExist }")]
    [InlineData("Variable.Get<float>(\"w\");", "e.RuleId == \"SCL0403\" && e.Error == ScopeError.ShapeUndefined")]
    [InlineData("Variable.Get<float>(\"w\", [4], partitioner: Partitioner.FixedSize(2)); Variable.Get<float>(\"w\", [4]);", "e is { RuleId: \"SCL0108\", VariableName: \"w/part_0\" } && e.FirstCreatedAt is not null")]
    [InlineData("VariableScope.Open(\"a b\");", "e.RuleId == \"SCL0401\"")]
    [InlineData("var s = VariableScope.Open(\"s\"); s.Dispose(); s.Dispose();", "e is { RuleId: \"SCL0304\", FirstCreatedAt: null }")]
    [InlineData("VariableScope.Open(name: null);", "e is { RuleId: \"SCL0405\" }")]
    public Task WhatTheLibraryThrows_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(
        $"var holds = false; try {{ {statements} }} catch (ScopeException e) {{ holds = {condition}; }}", "holds");

    /// <summary>What the library throws for arguments that it cannot use, and for what code of the program gives it, goes into the handlers around.</summary>
    [Theory]
    [InlineData("Variable.Get<string>(\"w\");", "System.NotSupportedException")]
    [InlineData("string? name = null; Variable.Get<float>(name!, [1]);", "System.ArgumentNullException")]
    [InlineData("string? name = null; if (Variable.Exists(name!)) { Variable.Get<float>(\"w\", [1]); }", "System.ArgumentException")]
    [InlineData("VariableScope? scope = null; VariableScope.Open(scope!);", "System.ArgumentNullException")]
    [InlineData("Partitioner.FixedSize(0);", "System.ArgumentOutOfRangeException")]
    [InlineData("Partitioner.MinMax(2, axis: -1);", "System.ArgumentException")]
    [InlineData("var n = -2; var shape = new Shape(1, n);", "System.ArgumentOutOfRangeException")]
    [InlineData("Variable.Get<float>(\"w\", [4], partitioner: Partitioner.FixedSize(2, axis: 1));", "System.ArgumentException")]
    [InlineData("Variable.Get<int>(\"w\", [2], initializer: Initializer.Normal());", "System.ArgumentException")]
    [InlineData("Variable.Get<bool>(\"w\", [0], initializer: Initializer.GlorotUniform());", "System.ArgumentException")]
    [InlineData("Variable.Get<float>(\"w\", [2], initializer: Initializer.Orthogonal());", "System.ArgumentException")]
    [InlineData("using (VariableScope.Open(\"s\", customGetter: (getter, request) => null!)) { Variable.Get<float>(\"w\", [1]); }", "System.InvalidOperationException")]
    [InlineData("Op.Constant(new[] { 1f, 2f }).ToScalar();", "System.InvalidOperationException")]
    public Task WhatTheLibraryRefuses_IsCaught(string statements, string exception) => KnownCondition.HoldsAsync(
        $"var caught = false; try {{ {statements} }} catch ({exception}) {{ caught = true; }}", "caught && !Variable.Exists(\"w\")");

    [Theory]
    [InlineData("Variable.Get<Half>(\"a\", [1]);", "System.NotSupportedException")]
    [InlineData("Partitioner.FixedSize(1);", "System.ArgumentOutOfRangeException")]
    [InlineData("var n = -1; var shape = new Shape(1, n);", "System.ArgumentOutOfRangeException")]
    [InlineData("Variable.Get<float>(\"a\", [2, 2], initializer: Initializer.Orthogonal());", "System.ArgumentException")]
    [InlineData("Variable.Get<int>(\"a\", [0], initializer: Initializer.Normal());", "System.ArgumentException")]
    [InlineData("Variable.Get<int>(\"a\", [2], initializer: Initializer.Ones);", "System.ArgumentException")]
    [InlineData("Op.Constant(new[] { 1f }).ToScalar();", "System.InvalidOperationException")]
    public Task WhatTheLibraryTakes_ThrowsNothing(string statements, string exception) => KnownCondition.HoldsAsync(
        $"var caught = false; try {{ {statements} }} catch ({exception}) {{ caught = true; }}", "!caught");

    [Fact]
    public Task PlaceThatAnExceptionTellsOf_IsThere() => KnownCondition.HoldsAsync(
        "SourceLocation? place = null; Variable.Get<float>(\"w\", [1]); try { Variable.Get<float>(\"w\", [1]); } catch (ScopeException e) { place = e.FirstCreatedAt; }", "place != null");

    [Fact]
    public Task WhatAnOperationThrows_IsKnown() => KnownCondition.HoldsAsync(
        "var holds = false; try { Op.Add(Op.Constant(new[] { 1f, 2f }), Op.Constant(new[] { 1f, 2f, 3f })); } catch (OperandException e) { holds = e.RuleId == \"SCL0107\"; }", "holds");

}
