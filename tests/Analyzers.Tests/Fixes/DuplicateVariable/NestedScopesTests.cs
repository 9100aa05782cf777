using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>Networks that are built twice, or in each iteration: the scope that has all of their variables inside is the one to mend.</summary>
public class NestedScopesTests
{
    [Fact]
    public Task NetworkCalledTwice_ItsOwnScopeSharesAllThatIsInside() => FixAsync(
        NetworkOf("VariableScope.Open(\"d\")", "[|Network|]();"),
        NetworkOf("VariableScope.Open(\"d\", reuse: Reuse.Auto)", "Network();"));

    [Theory]
    [InlineData("Reuse reuse = Reuse.None", "reuse", "", "reuse: Reuse.Auto")]
    [InlineData("Reuse reuse = Reuse.None", "reuse", "Reuse.None", "Reuse.Auto")]
    [InlineData("bool shares = false", "shares ? Reuse.True : Reuse.None", "", "shares: true")]
    [InlineData("bool shares = false", "shares ? Reuse.True : Reuse.None", "shares: false", "shares: true")]
    [InlineData("bool isFirst = true", "isFirst ? Reuse.None : Reuse.True", "true", "false")]
    public Task ModeThatTheCallerHands_IsHandedOtherwise(string parameter, string reuse, string argument, string mended) => FixAsync(
        Handed(parameter, reuse, $"[|Network|]({argument})"),
        Handed(parameter, reuse, $"Network({mended})"));

    [Fact]
    public Task FlagOfAConstructor_IsHandedOtherwise() => FixAsync(Constructed("new Model([|\"m\"|])"), Constructed("new Model(\"m\", shares: true)"));

    [Theory]
    [InlineData("NetworkFunction network = Networks.Dense;", "network([|\"d\"|])", "network(\"d\", shares: Reuse.Auto)")]
    [InlineData("INetwork network = new Network();", "network.Build([|\"d\"|])", "network.Build(\"d\", mode: Reuse.Auto)")]
    [InlineData("INetwork network = new Network();", "network.Build([|\"d\"|], Reuse.None)", "network.Build(\"d\", Reuse.Auto)")]
    public Task ModeThatGoesThroughADelegateOrAnInterface_IsHandedByItsName(string network, string call, string mended) => FixAsync(Through(network, call), Through(network, mended));

    [Fact]
    public Task FlagThatAVariableHolds_IsLeftAlone() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.NotOfferedAsync(
        DuplicateVariableFix.ShareKey, Handed("bool shares = false", "shares ? Reuse.True : Reuse.None", "[|Network|](shares)", "bool shares = false;"));

    [Fact]
    public Task ScopeOfAnIteration_GetsTheNumber() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.IndexKey, Layers("\"layer\"", "Dense([|\"a\"|])"), Layers("$\"layer{i}\"", "Dense(\"a\")")));

    [Fact]
    public Task ScopeAroundTheLoop_IsNotNumbered() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.NotOfferedAsync(
        DuplicateVariableFix.IndexKey,
        """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                for (var block = 0; block < 1; block++)
                {
                    using (VariableScope.Open("block"))
                    {
                        for (var i = 0; i < 2; i++)
                        {
                            [|Dense|]();
                        }
                    }
                }
            }

            private static void Dense() => Variable.Get<float>("w", [1]);
        }
        """);

    private static Task FixAsync(string source, string mended) =>
        VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(DuplicateVariableFix.ShareKey, source, mended));

    private static string NetworkOf(string opening, string rest) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Network();
                {{rest}}
            }

            private static void Network()
            {
                using (NameScope.Open("network"))
                using ({{opening}})
                {
                    Dense("hidden");
                    using (VariableScope.Open("norm"))
                    {
                        Variable.Get<float>("scale", [1]);
                    }
                }
            }

            private static void Dense(string name)
            {
                using var layer = VariableScope.Open(name);
                Variable.Get<float>("w", [1]);
            }
        }
        """;

    private static string Handed(string parameter, string reuse, string call, string before = "") => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{before}}
                Network();
                {{call}};
            }

            private static void Network({{parameter}})
            {
                using (VariableScope.Open("d", reuse: {{reuse}}))
                {
                    Dense("a");
                    Dense("b");
                }
            }

            private static void Dense(string name)
            {
                using var layer = VariableScope.Open(name);
                Variable.Get<float>("w", [1]);
            }
        }
        """;

    private static string Constructed(string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                var first = new Model("m");
                var second = {{second}};
            }
        }

        internal sealed class Model
        {
            public Model(string name, bool shares = false)
            {
                using (VariableScope.Open(name, reuse: shares ? Reuse.True : Reuse.None)) { Variable.Get<float>("v", [1]); }
            }
        }
        """;

    private static string Through(string network, string call) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{network}}
                Networks.Dense("d", Reuse.None);
                {{call}};
            }
        }

        internal delegate void NetworkFunction(string name, Reuse shares = Reuse.None);

        internal interface INetwork
        {
            void Build(string name, Reuse mode = Reuse.None);
        }

        internal sealed class Network : INetwork
        {
            public void Build(string name, Reuse reuse) => Networks.Dense(name, reuse);
        }

        internal static class Networks
        {
            public static void Dense(string name, Reuse reuse)
            {
                using var layer = VariableScope.Open(name, reuse: reuse);
                Variable.Get<float>("w", [1]);
            }
        }
        """;

    private static string Layers(string name, string layer) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using (VariableScope.Open("net"))
                {
                    for (var i = 0; i < 3; i++)
                    {
                        using (VariableScope.Open({{name}}))
                        {
                            using (VariableScope.Open("attention"))
                            {
                                {{layer}};
                                Dense("b");
                            }

                            Dense("c");
                        }
                    }
                }
            }

            private static void Dense(string name)
            {
                using var layer = VariableScope.Open(name);
                Variable.Get<float>("w", [1]);
            }
        }
        """;
}
