namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code that is not followed may throw: what a handler around it does may have happened or not.</summary>
public class RiskyCodeTests
{
    [Theory]
    [InlineData("System.IO.File.ReadAllText(path);", "System.IO.IOException")]
    [InlineData("_ = Op.MatMul(Op.RandomNormal<float>([path.Length, 3]), Op.RandomNormal<float>([path.Length, 3]));", "ArgumentException")]
    [InlineData("Load(path);", "Exception")]
    [InlineData("_ = Enum.Parse<DayOfWeek>(path);", "ArgumentException")]
    [InlineData("_ = path.Substring(2);", "ArgumentOutOfRangeException")]
    [InlineData("using var reader = new System.IO.StreamReader(path);", "System.IO.FileNotFoundException")]
    public Task HandlerThatCreates_MayHaveCreated(string risk, string caught) => CheckAsync($$"""
        try
        {
            {{risk}}
        }
        catch ({{caught}})
        {
            Variable.Get<float>("w", [1]);
        }

        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>("w", [1]);
        }

        Variable.Get<float>("v", [1]);
        Variable.Get<float>({|SCL0101:"v"|}, [1]);
        """);

    [Fact]
    public Task HandlerThatSetsAFlag_MayHaveSetIt() => CheckAsync("""
        var isLoaded = true;
        try
        {
            System.IO.File.ReadAllText(path);
        }
        catch (System.IO.IOException)
        {
            isLoaded = false;
        }

        Variable.Get<float>("v", [1]);
        if (!isLoaded)
        {
            Variable.Get<float>("w", [1]);
        }

        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>("w", [1]);
        }
        """);

    [Fact]
    public Task FlagThatTheBlockSets_MayBeAsBefore() => CheckAsync("""
        var isBuilt = false;
        try
        {
            System.IO.File.ReadAllText(path);
            isBuilt = true;
        }
        catch (System.IO.IOException)
        {
            Console.WriteLine(path);
        }

        if (!isBuilt)
        {
            Variable.Get<float>("w", [1]);
        }

        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>("w", [1]);
        }
        """);

    [Theory]
    [InlineData("Console.WriteLine(path);", "Exception")]
    [InlineData("_ = Op.Relu(Op.RandomNormal<float>([2, 3]));", "Exception")]
    [InlineData("System.IO.File.ReadAllText(path);", "ScopeException")]
    [InlineData("System.IO.File.ReadAllText(path);", "Own")]
    public Task HandlerThatTakesNothingOfTheKind_HasNotCreated(string safe, string caught) => CheckAsync($$"""
        try
        {
            {{safe}}
        }
        catch ({{caught}})
        {
            Variable.Get<float>("w", [1]);
        }

        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>({|SCL0102:"w"|}, [1]);
        }
        """);

    [Theory]
    [InlineData("var zero = 0; _ = 1 / zero;", "DivideByZeroException")]
    [InlineData("int? none = null; _ = none!.Value;", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.Single();", "InvalidOperationException")]
    public Task ExceptionThatIsCertain_IsHandled(string failing, string caught) => CheckAsync($$"""
        try
        {
            {{failing}}
        }
        catch ({{caught}})
        {
            Variable.Get<float>("w", [1]);
        }

        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    [Theory]
    [InlineData("typeof(Models).GetMethod(\"Layer\")!.Invoke(null, null);")]
    [InlineData("Activator.CreateInstance(Type.GetType(\"Models\")!);")]
    public Task CodeThatReflectionRuns_MayCreate(string call) => CheckAsync($$"""
        {{call}}
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>("layer", [1]);
        }
        """);

    [Fact]
    public Task QueryThatTheLibraryEnumerates_RunsThere() => CheckAsync("""
        Op.AddN<float>(new[] { "w" }.Select(name => Variable.Get<float>(name, [1])));
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        public sealed class Own : Exception;

        public class Models
        {
            public static void Build(string path)
            {
                Graph.ResetDefault();
                {{statements}}
            }

            public static void Layer() => Variable.Get<float>("layer", [1]);

            private static void Load(string path) => System.IO.File.ReadAllText(path);
        }
        """);
}
