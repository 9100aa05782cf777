using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0101.</summary>
public class DuplicateVariableTests
{
    [Fact]
    public Task SameNameTwiceInOneScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("foo"))
        {
            var v = Variable.Get<float>("v", [1]);
            var w = Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Fact]
    public Task TwoNamesInOneScope_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("foo"))
        {
            var v = Variable.Get<float>("v", [1]);
            var w = Variable.Get<float>("w", [1]);
        }
        """);

    [Fact]
    public Task MessageNamesVariableFirstCreationAndScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("foo"))
        {
            var v = Variable.Get<float>({|#1:"v"|}, [1]);
            var w = Variable.Get<float>({|#0:"v"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("foo/v", "here", "on line 8", "scope 'foo'", Advice.TwoNames));

    [Fact]
    public Task SameNameTwiceAtTheRoot_Reports() => Verify.BodyAsync("""
        var v = Variable.Get<float>({|#1:"v"|}, [1]);
        var w = Variable.Get<float>({|#0:"v"|}, [1]);
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "on line 6", "the root scope", Advice.TwoNames));

    [Fact]
    public Task AnotherShape_IsNotToBeShared_Reports() => Verify.BodyAsync("""
        var v = Variable.Get<float>({|#1:"v"|}, [1, 8]);
        var w = Variable.Get<float>({|#0:"v"|}, [8, 1]);
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "here", "on line 6", "the root scope", "It cannot be shared, as it has (1, 8) and (8, 1) is asked for: give this one another name."));

    [Fact]
    public Task NameScopesAround_ReportsThatTheyDoNotPrefix() => Verify.BodyAsync("""
        using (NameScope.Open("tower_0")) { Variable.Get<float>({|#1:"v"|}, [1]); }
        using (NameScope.Open("tower_1")) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "here", "on line 6", "the root scope", Advice.TwoNames + " Name scopes, such as 'tower_1', do not prefix variables."));

    [Fact]
    public Task VariableScopesInNameScopes_StaysSilent() => Verify.BodyAsync("""
        using (NameScope.Open("tower_0")) using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (NameScope.Open("tower_1")) using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task SameScopeOpenedAgain_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("discriminator")) { var w = Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("discriminator")) { var w = Variable.Get<float>([|"w"|], [1]); }
        """);

    [Fact]
    public Task AnotherScopeSameName_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("generator")) { var w = Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("discriminator")) { var w = Variable.Get<float>("w", [1]); }
        """);

    [Theory]
    [InlineData("Reuse.True")]
    [InlineData("Reuse.Auto")]
    public Task SameScopeOpenedAgainWithReuse_StaysSilent(string reuse) => Verify.BodyAsync($$"""
        using (VariableScope.Open("discriminator")) { var w = Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("discriminator", reuse: {{reuse}})) { var w = Variable.Get<float>("w", [1]); }
        """);

    [Fact]
    public Task ReuseNoneUnderAReusingParentInherits_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a")) using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("a", reuse: Reuse.True)) using (VariableScope.Open("b", reuse: Reuse.None)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task CapturedScopeKeepsItsOwnFlagUnderAReusingOne_Reports() => Verify.BodyAsync("""
        VariableScope a, b;
        using (a = VariableScope.Open("a")) using (b = VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(a, reuse: Reuse.True)) using (VariableScope.Open(b, reuse: Reuse.None)) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task CapturedScopeOpenedWithReuse_StaysSilent() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("elsewhere")) using (VariableScope.Open(foo, reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task CapturedScopeOpenedWithoutReuse_Reports() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("elsewhere")) using (VariableScope.Open(foo)) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task ReuseVariablesBeforeTheSecondGet_StaysSilent() => Verify.BodyAsync("""
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("v", [1]);
        foo.ReuseVariables();
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ReuseVariablesDoesNotReachAScopeThatIsAlreadyOpen_Reports() => Verify.BodyAsync("""
        using var outer = VariableScope.Open("outer");
        using var inner = VariableScope.Open("inner");
        Variable.Get<float>("v", [1]);
        outer.ReuseVariables();
        Variable.Get<float>([|"v"|], [1]);
        """);

    [Fact]
    public Task ReuseVariablesDoesNotReachALaterOpeningOfTheName_Reports() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
        }

        using (VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task ReuseVariablesReachesALaterOpeningByTheObject_StaysSilent() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
        }

        using (VariableScope.Open(foo)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ReuseVariablesOnAReopenedScopeLeavesTheCapturedObjectAlone_Reports() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (var again = VariableScope.Open(foo)) { again.ReuseVariables(); }
        using (VariableScope.Open(foo)) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task NameScopeDoesNotPrefixVariables_Reports() => Verify.BodyAsync("""
        using (NameScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (NameScope.Open("b")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task CreateNeverMeetsTheStore_StaysSilent() => Verify.BodyAsync("""
        Variable.Create(1.0f, name: "v");
        Variable.Create(1.0f, name: "v");
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task DefaultNamesAreUniqueAmongTheScopesOpenedHere_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open(null, defaultName: "cell")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(null, defaultName: "cell")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task DefaultNameMeetsAnExplicitOne_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open(null, defaultName: "cell")) { }
        using (VariableScope.Open(null, defaultName: "cell")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("cell_1")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task SlashInANameMeetsTheNestedScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a")) { Variable.Get<float>("b/v", [1]); }
        using (VariableScope.Open("a/b")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task GetLocalSharesTheStore_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("v", [1]);
        Variable.GetLocal<float>([|"v"|], [1]);
        """);
}
