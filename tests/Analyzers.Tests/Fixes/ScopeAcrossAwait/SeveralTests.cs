namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: several awaits and scopes in one member, and what comes to light behind an await that is mended.</summary>
public class SeveralTests
{
    [Fact]
    public Task SeveralAwaits_LeaveTogether() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            Get("u");
            [|await Task.Yield()|];
            Get("v");
            await Task.Yield();
            Console.WriteLine();
            await Task.Yield();
            Get("w");
            await Task.Yield();
        }
        """, """
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Get("u");
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            Get("v");
        }

        await Task.Yield();
        Console.WriteLine();
        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            Get("w");
        }

        await Task.Yield();
        """);

    [Fact]
    public Task ScopeBehindAnother_ComesToLight() => AwaitingModel.MendsAsync(2, """
        using (VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.Yield()|];
            Get("w");
        }

        using (VariableScope.Open("b"))
        {
            Get("v");
            await Task.Yield();
            Get("w");
        }
        """, """
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            Get("w");
        }

        VariableScope scope1;
        using (scope1 = VariableScope.Open("b"))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(scope1))
        {
            Get("w");
        }
        """);

    [Fact]
    public Task ScopesThatAreMendedTogether_GetNamesOfTheirOwn() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            Get("v");
            if (DateTime.Now.Year > 2000) { [|await Task.Yield()|]; }
            Get("w");
        }

        using (VariableScope.Open("b"))
        {
            Get("v");
            [|await Task.Yield()|];
            Get("w");
        }
        """, """
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Get("v");
        }

        if (DateTime.Now.Year > 2000) { await Task.Yield(); }
        using (VariableScope.Open(scope))
        {
            Get("w");
        }

        VariableScope scope1;
        using (scope1 = VariableScope.Open("b"))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(scope1))
        {
            Get("w");
        }
        """);

    [Fact]
    public Task MistakeBehindTheAwait_ComesToLight() => AwaitingModel.MendsAsync(
        "using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.Yield()|]; Get(\"v\"); }",
        "VariableScope scope; using (scope = VariableScope.Open(\"a\")) { Get(\"v\"); } await Task.Yield(); using (VariableScope.Open(scope)) { Get(\"v\"); }",
        stillThrows: "SCL0101");

    [Fact]
    public Task AwaitFurtherInside_StaysAsItIs() => AwaitingModel.ChangesAsync(
        -2, // The other one comes to light, and has no fix.
        "using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.Yield()|]; foreach (var n in new[] { 1, 2 }) { Get($\"w{n}\"); await Task.Yield(); } }",
        "VariableScope scope; using (scope = VariableScope.Open(\"a\")) { Get(\"v\"); } await Task.Yield(); "
        + "using (VariableScope.Open(scope)) { foreach (var n in new[] { 1, 2 }) { Get($\"w{n}\"); [|await Task.Yield()|]; } }");
}
