using System.Reflection;
using System.Runtime.Loader;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Each way in which the library fails for scopes, variables, graphs and shapes has a rule that finds it, and the exception names that
/// rule.</summary>
public class ErrorRulesTests
{
    /// <summary>The rule of each error, and a program that makes the mistake.</summary>
    private static readonly Dictionary<Enum, (string Rule, string Program)> Mistakes = new()
    {
        [ScopeError.AlreadyExists] = ("SCL0101", "Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]);"),
        [ScopeError.DoesNotExist] = ("SCL0102", "using (VariableScope.Open(\"a\", reuse: Reuse.True)) Variable.Get<float>(\"v\", [1]);"),
        [ScopeError.ShapeMismatch] = ("SCL0104", "using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [2]); }"),
        [ScopeError.DTypeMismatch] = ("SCL0105", "using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Variable.Get<float>(\"v\", [1]); Variable.Get<int>(\"v\", [1]); }"),
        [ScopeError.ShapeUndefined] = ("SCL0403", "Variable.Get<float>(\"v\");"),
        [ScopeError.InvalidName] = ("SCL0401", "VariableScope.Open(\"a b\").Dispose(); Variable.Get<float>(\"v\", [1]);"),
        [ScopeError.NeedsName] = ("SCL0405", "using (VariableScope.Open((string)null!)) { }"),
        [ScopeError.PartitionMismatch] = ("SCL0108", "Variable.Get<float>(\"v\", [4], partitioner: Partitioner.FixedSize(2)); Variable.Get<float>(\"v\", [4]);"),
        [ScopeError.ReuseNeedsName] = ("SCL0205", "using (VariableScope.Open(null, \"a\", Reuse.True)) { }"),
        [ScopeError.ImproperNesting] = ("SCL0304", "var a = VariableScope.Open(\"a\"); a.Dispose(); a.Dispose();"),
        [ScopeError.NestedReset] = ("SCL0306", "using (VariableScope.Open(\"a\")) Graph.ResetDefault();"),
        [ScopeError.Frozen] = ("SCL0109", "Graph.Default.Freeze(); Variable.Get<float>(\"v\", [1]);"),
        [ScopeError.ConflictingArguments] = ("SCL0403", "Variable.Get<float>(\"v\", [1], initializer: Initializer.FromValue(1f));"),
        [OperandError.OtherGraph] = ("SCL0106", "var a = Variable.Get<float>(\"a\", [1]); using (new Graph().AsDefault()) _ = a + Variable.Get<float>(\"b\", [1]);"),
        [OperandError.ShapesDoNotFit] = ("SCL0107", "_ = Variable.Get<float>(\"a\", [2]) + Variable.Get<float>(\"b\", [3]);"),
    };

    public static TheoryData<string> Errors => [.. Mistakes.Keys.Select(error => $"{error}")];

    [Fact]
    public void EveryErrorIsNamed() => Assert.Equal(
        Enum.GetValues<ScopeError>().Cast<Enum>().Concat(Enum.GetValues<OperandError>().Cast<Enum>()).Select(error => $"{error}").Order(),
        Mistakes.Keys.Select(error => $"{error}").Order());

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task RuleFindsWhatTheExceptionNames(string name)
    {
        var (error, (rule, program)) = Mistakes.Single(mistake => $"{mistake.Key}" == name);
        var compilation = EveryAnalyzer.Compile(EveryAnalyzer.Parse($"using ScopeLint; {program}"));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(name, isCollectible: true);
        var main = context.LoadFromStream(image).EntryPoint!;
        Exception? thrown;
        using (new Graph().AsDefault())
        {
            thrown = Record.Exception(() => main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null));
        }

        context.Unload();
        Assert.Equal((error, rule), thrown switch
        {
            ScopeException scope => ((Enum)scope.Error, scope.RuleId),
            OperandException operand => (operand.Error, operand.RuleId),
            _ => throw new InvalidOperationException($"It ends with {thrown}."),
        });
        Assert.Contains(rule, (await EveryAnalyzer.RunAsync(compilation)).Select(diagnostic => diagnostic.Id));
    }
}
