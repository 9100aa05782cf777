namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>A program begins with an empty graph, whatever code of it the compiler may call without being told to.</summary>
public class ProgramStartTests
{
    private const string Net = "class Net : IDisposable { public void Add(string name) => Variable.Get<float>(name, [1]); public void Dispose() => Variable.Get<float>(\"d\", [1]); }";

    [Theory]
    [InlineData("var net = new Net(); net.Add(\"a\");", "Graph.Default.GlobalVariables.Count == 1 && Graph.Default.GlobalVariables[0].FullName == \"a\"")]
    [InlineData("var net = new Net(); using (VariableScope.Open(null, \"s\")) { net.Add(\"a\"); }", "Graph.Default.GlobalVariables[0].FullName == \"s/a\"")]
    public Task GraphOfAProgram_IsEmptyAtFirst(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Net);

    [Theory]
    [InlineData("static readonly int[] Widths = [1, 2];", "Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("static readonly Net Shared = Net.Of(\"a\");", "Variable.Get<float>(\"a\", [1]);")]
    [InlineData("static readonly bool IsThere = Net.Of(\"a\") is (1, 2);", "Variable.Get<float>(\"a\", [1]);")]
    public Task InitializersOfTheProgram_Count(string member, string last) => AllRules.ProgramAsync($$"""
        static class Program
        {
            {{member}}

            static void Main()
            {
                if (Graph.Default.GlobalVariables.Count == 0) { Variable.Get<float>("a", [1]); }
                {{last}}
            }
        }

        class Net
        {
            public static Net Of(string name) { var net = new Net(); net.Add(name); return net; }
            public void Add(string name) => Variable.Get<float>(name, [1]);
            public void Deconstruct(out int one, out int two) => Add($"{one = two = 1}");
        }
        """);

    [Fact]
    public Task TestOfAClassWithoutConstructor_BeginsEmpty() => AllRules.Async("""
        namespace Xunit { public class FactAttribute : Attribute { } }

        public class Net { public void Add(string name) => Variable.Get<float>(name, [1]); }

        public class NetTests
        {
            [Xunit.Fact]
            public void Adds()
            {
                new Net().Add("a");
                if (Graph.Default.GlobalVariables.Count == 1) { Variable.Get<float>({|SCL0101:"a"|}, [1]); }
            }
        }
        """);
}
