namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: the scope is closed before the await, and opened again where code behind it needs it.</summary>
public class ShapeTests
{
    [Fact]
    public Task AwaitBeforeEverythingElse_ComesBeforeTheScope() => AwaitingModel.MendsAsync("""
        // Weights.
        using (VariableScope.Open("a"))
        {
            // Nothing is open here.
            [|await Task.Yield()|]; // Other code runs.

            Get("v"); // One.
        }
        """, """
        // Nothing is open here.
        await Task.Yield(); // Other code runs.
        // Weights.
        using (VariableScope.Open("a"))
        {
            Get("v"); // One.
        }
        """);

    [Fact]
    public Task AwaitBehindEverythingElse_ComesBehindTheScope() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.Yield()|]; // Other code runs.
        }

        Console.WriteLine();
        """, """
        using (VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.Yield(); // Other code runs.

        Console.WriteLine();
        """);

    [Fact]
    public Task AwaitInTheMiddle_ClosesTheScopeAndOpensItAgain() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Get("v");

            // Other code runs.
            [|await Task.Yield()|];

            // The rest.
            Get("v");
            Get("w");
        }
        """, """
        VariableScope scope;
        using (scope = VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Get("v");
        }

        // Other code runs.
        await Task.Yield();

        using (VariableScope.Open(scope))
        {
            // The rest.
            Get("v");
            Get("w");
        }
        """);

    [Fact]
    public Task LocalOfTheScope_KeepsIt() => AwaitingModel.MendsAsync("""
        using (var a = VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.Yield()|];
            a.ReuseVariables();
            Get("v");
        }
        """, """
        VariableScope a;
        using (a = VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.Yield();
        using (a = VariableScope.Open(a))
        {
            a.ReuseVariables();
            Get("v");
        }
        """);

    [Fact]
    public Task LocalFromFurtherOut_HoldsTheScopeThatIsOpenLast() => AwaitingModel.MendsAsync("""
        VariableScope a;
        using (a = VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.Yield()|];
            VariableScope.Current.ReuseVariables();
        }

        using (VariableScope.Open(a)) { Get("v"); }
        """, """
        VariableScope a;
        using (a = VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.Yield();
        using (a = VariableScope.Open(a))
        {
            VariableScope.Current.ReuseVariables();
        }

        using (VariableScope.Open(a)) { Get("v"); }
        """);

    [Theory]
    [InlineData("[|await Task.Yield()|];", "await Task.Yield();")]
    [InlineData("var n = [|await LoadAsync()|]; ", "var n = await LoadAsync(); ")]
    [InlineData("Console.WriteLine([|await LoadAsync()|] + 1);", "Console.WriteLine(await LoadAsync() + 1);")]
    [InlineData("if (DateTime.Now.Year > 0) { [|await Task.Yield()|]; }", "if (DateTime.Now.Year > 0) { await Task.Yield(); }")]
    public Task EveryFormOfWaiting_Leaves(string wait, string left) => AwaitingModel.MendsAsync(
        $"using (VariableScope.Open(\"a\")) {{ Get(\"v\"); {wait} Get(\"w\"); }}",
        $"VariableScope scope; using (scope = VariableScope.Open(\"a\")) {{ Get(\"v\"); }} {left} using (VariableScope.Open(scope)) {{ Get(\"w\"); }}");

    [Fact]
    public Task FunctionThatLaterCodeCalls_LeavesWithTheAwait() => AwaitingModel.MendsAsync(
        "using (VariableScope.Open(\"a\")) { string Name() => Get(\"v\").Name; [|await Task.Yield()|]; Name(); }",
        "string Name() => Get(\"v\").Name; await Task.Yield(); using (VariableScope.Open(\"a\")) { Name(); }");

    [Fact]
    public Task CodeThatNeedsNoScope_LeavesWithTheAwait() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            Get("v");
            var n = [|await LoadAsync()|];
            if (n > 1)
            {
                return;
            }
        }
        """, """
        using (VariableScope.Open("a"))
        {
            Get("v");
        }

        var n = await LoadAsync();
        if (n > 1)
        {
            return;
        }
        """);

    [Fact]
    public Task LocalsThatAreUsedLater_AreDeclaredInFront() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            var v = Get("v");
            List<string?> names = [v.Name];
            string? first = names[0];
            var other = first;
            [|await Task.Yield()|];
            names.Add(other);
            Get("w");
            Console.WriteLine(v.Name + first);
        }
        """, """
        VariableScope scope;
        Variable<float> v;
        List<string?> names;
        string? first;
        string? other;
        using (scope = VariableScope.Open("a"))
        {
            v = Get("v");
            names = [v.Name];
            first = names[0];
            other = first;
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            names.Add(other);
            Get("w");
            Console.WriteLine(v.Name + first);
        }
        """);
}
