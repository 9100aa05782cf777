using ScopeLint.Analyzers.Rules;
using Duplicate = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Custom getters: they run at each get inside, may ask for other variables, and pass requests on to the getters outside.</summary>
public class CustomGetterTests
{
    [Theory]
    [InlineData("request.Regularizer is { } && request.CachingDevice == \"cpu\" && request.Constraint == Constraint.NonNegative && request.UseResource is null")]
    [InlineData("request.Initializer == Initializer.Ones && request.Initializer != Initializer.Zeros")]
    [InlineData("(request with { CachingDevice = \"gpu\" }).CachingDevice == \"gpu\" && (request with { Regularizer = null }).Regularizer is null")]
    public Task OptionOfARequest_IsKnown(string condition) => KnownCondition.HoldsAsync(
        $"""
        var holds = false;
        using (VariableScope.Open("s", regularizer: Regularizer.L2(), customGetter: (getter, request) => {"{"} holds = {condition}; return getter(request); {"}"}))
        {"{"}
            Variable.Get<float>("a", [1], initializer: Initializer.Ones, cachingDevice: "cpu", constraint: Constraint.NonNegative);
        {"}"}
        """,
        "holds");

    [Theory]
    [InlineData("getter(request)")]
    [InlineData("getter(request with { Name = request.Name + \"_x\" })")]
    [InlineData("getter.Invoke(request with { Trainable = false, Collections = null })")]
    [InlineData("Getters.Passed(getter, request)")]
    public Task GetterThatPassesOn_ReportsTheSecondGet(string passed) => CheckAsync($$"""
        using (VariableScope.Open("a", customGetter: (getter, request) => {{passed}}))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("w", [1]);
        }
        """);

    [Theory]
    [InlineData("(get, request) => frozen(get, request)", "b", true)]
    [InlineData("(get, request) => frozen(asked => get(asked), request)", "b", true)]
    [InlineData("Chain(frozen, frozen)", "b", true)]
    [InlineData("Chain(frozen, (get, request) => get(request with { Name = request.Name + \"_x\" }))", "b", false)]
    public Task GetterThatCallsAnother_ReportsWhatThatAsksFor(string getter, string name, bool isSame) => AllRules.ProgramAsync($$"""
        VariableGetter frozen = (get, request) => get(request with { Trainable = false });
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("b", [1]);
        }

        using (VariableScope.Open("a", customGetter: {{getter}}))
        {
            Variable.Get<float>({{(isSame ? $"{{|SCL0101:\"{name}\"|}}" : $"\"{name}\"")}}, [1]);
        }

        static VariableGetter Chain(VariableGetter outer, VariableGetter inner) => (get, request) => outer(asked => inner(get, asked), request);
        """);

    [Fact]
    public Task GetterThatRenames_ReportsWhatTheNamesBecome() => CheckAsync("""
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = "shared/w" })))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"w"|], [1]);
        }

        Variable.Get<float>("a/v", [1]);
        Variable.Get<float>("a/w", [1]);
        """);

    [Fact]
    public Task GetterThatAsksForMore_ReportsItsOwnVariable() => CheckAsync("""
        using (VariableScope.Open("a", customGetter: (getter, request) =>
        {
            var variable = getter(request);
            getter(request with { Name = request.Name + "_ema" });
            return variable;
        }))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"v_ema"|], [1]);
        }
        """);

    [Fact]
    public Task GetterOfAnInnerScope_PassesOnToThatOutside() => CheckAsync("""
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + "_outer" })))
        using (VariableScope.Open("b", customGetter: (getter, request) => getter(request with { Name = request.Name + "_inner" })))
        {
            Variable.Get<float>("v", [1]);
        }

        Variable.Get<float>("a/b/v_outer_inner", [1]);
        Variable.Get<float>([|"a/b/v_inner_outer"|], [1]);
        """);

    [Fact]
    public Task GetterOfAGet_TakesThePlaceOfThatOfTheScope() => CheckAsync("""
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + "_scope" })))
        {
            Variable.Get<float>("v", [1], customGetter: (getter, request) => getter(request with { Name = request.Name + "_get" }));
        }

        Variable.Get<float>("a/v_scope", [1]);
        Variable.Get<float>([|"a/v_get"|], [1]);
        """);

    [Fact]
    public Task GetterWithCapturedState_IsRunAsItStands() => CheckAsync("""
        var count = 0;
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + count++ })))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }

        Variable.Get<float>([|"a/v1"|], [1]);
        """);

    [Fact]
    public Task GetterThatSometimesRenames_ReportsWhereItDoesNot() => CheckAsync("""
        using (VariableScope.Open("a", customGetter: (getter, request) =>
            getter(request.Name.EndsWith("bias", StringComparison.Ordinal) ? request with { Name = "shared/" + request.Name } : request)))
        {
            Variable.Get<float>("kernel", [1]);
            Variable.Get<float>("bias", [1]);
        }

        Variable.Get<float>("a/bias", [1]);
        Variable.Get<float>([|"a/kernel"|], [1]);
        """);

    [Fact]
    public Task GetterThatIsNotFollowed_IsSilent() => CheckAsync("""
        var getters = new System.Collections.Generic.List<VariableGetter> { (getter, request) => getter(request with { Name = request.Name + Guid.NewGuid() }) };
        getters.Reverse();
        using (VariableScope.Open("a", customGetter: getters.Last(known => known is not null)))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task GetterThatSaysToShare_ReportsWhatIsMissing() => Verify<MissingVariableAnalyzer>.Async(Program("""
        Variable.Get<float>("kernel", [1]);
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = "kernel", Reuse = Reuse.True })))
        {
            Variable.Get<float>("v", [1]);
        }

        using (VariableScope.Open("b", customGetter: (getter, request) => getter(request with { Reuse = Reuse.True })))
        {
            Variable.Get<float>({|#0:"v"|}, [1]);
        }
        """), Verify<MissingVariableAnalyzer>.Diagnostic().WithLocation(0).WithMessage(
            "Variable 'b/v' does not exist here, and the custom getter asks for it with Reuse.True. Create the variable first or, where a new one is meant, let the getter ask for it with Reuse.Auto."));

    [Fact]
    public Task GetterThatSaysToShareBehindReuseVariables_ReportsTheCall() => Verify<ReuseVariablesTooEarlyAnalyzer>.Async(Program("""
        using (var scope = VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Reuse = Reuse.True })))
        {
            scope.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
        }
        """));

    [Fact]
    public Task GetterThatGivesAnotherElementType_Reports() => Verify<DTypeConflictAnalyzer>.Async(Program("""
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { DType = DType.Int32 })))
        {
            Variable.Get("v", [1]);
            Variable.Get<float>([|"w"|], [1]);
        }
        """));

    [Fact]
    public Task ShapeThatAGetterGives_IsThatOfTheVariable() => Verify<ShapeConflictAnalyzer>.Async(Program("""
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Shape = [2, 3] })))
        {
            Variable.Get<float>("v", [7]);
        }

        using (VariableScope.Open("a", reuse: Reuse.True))
        {
            Variable.Get<float>("v", [2, 3]);
            Variable.Get<float>([|"v"|], [7]);
        }
        """));

    private static Task CheckAsync(string statements) => Duplicate.Async(Program(statements));

    private static string Program(string statements) => Inputs.InMethod(statements) + """

        public static class Getters
        {
            public static Variable Passed(Func<VariableRequest, Variable> getter, VariableRequest request) => getter(request);
        }
        """;
}
