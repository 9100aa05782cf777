namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>Methods that use scopes, as people write them, most of them right: layers, loops over layers, captured scopes, shared weights,
/// branches, and callers of such methods.</summary>
internal static class ScopeMethods
{
    /// <summary>One scope method in so many holds a mistake, in place of one that no other calls.</summary>
    private const int MistakeEvery = 48;

    /// <summary>The method of a number.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="every">How far apart the numbers of scope methods are.</param>
    internal static string Write(int id, int every)
    {
        var rank = id / every;
        return rank % MistakeEvery == 2
            ? Mistake(id)
            : (rank % 6) switch
            {
                0 => Layer(id),
                1 => Loop(id, id - every),
                2 => Captured(id),
                3 => Branches(id),
                4 => Shared(id, id - (4 * every)),
                _ => Network(id, id - (4 * every), id - every),
            };
    }

    /// <summary>A type whose constructor makes variables.</summary>
    internal static string WriteType(int number) => $$"""
        internal sealed class Model{{number}}
        {
            private readonly Variable<float> _weights;

            public Model{{number}}(int size)
            {
                using (VariableScope.Open("model{{number}}"))
                {
                    _weights = Variable.Get<float>("weights", [size, size]);
                }
            }

            public string Name => _weights.Name;
        }

        """;

    private static string Layer(int id) => $$"""
            internal static Variable<float> Layer{{id}}(string name, int inputs, int outputs)
            {
                using (VariableScope.Open(name))
                {
                    var kernel = Variable.Get<float>("kernel", [inputs, outputs]);
                    var bias = Variable.Get<float>("bias", [outputs], Initializer.Zeros);
                    if (inputs > outputs)
                    {
                        Console.WriteLine($"{kernel.Name} narrows to {outputs}.");
                    }

                    for (var round = 0; round < 2; round++)
                    {
                        Console.WriteLine(bias.Name + round);
                    }

                    return kernel;
                }
            }

        """;

    private static string Loop(int id, int layer) => $$"""
            public static int Stack{{id}}(int depth)
            {
                var count = 0;
                using (VariableScope.Open("stack{{id}}", reuse: Reuse.Auto))
                {
                    for (var i = 0; i < depth; i++)
                    {
                        {{GeneratedProject.TypeOf(layer)}}.Layer{{layer}}($"layer{i}", 8, 8);
                        count++;
                    }

                    foreach (var name in new[] { "mean", "scale" })
                    {
                        Variable.Get<float>(name, [8]);
                        count++;
                    }
                }

                return count;
            }

        """;

    private static string Captured(int id) => $$"""
            public static bool Captured{{id}}(int size)
            {
                Graph.ResetDefault();
                VariableScope scope;
                using (scope = VariableScope.Open("encoder{{id}}"))
                {
                    Variable.Get<float>("embedding", [16, 8]);
                    Variable.Get<float>("projection", [8, 8]);
                }

                using (VariableScope.Open(scope, reuse: Reuse.True))
                {
                    var first = Variable.Get<float>("embedding", [16, 8]);
                    var second = Variable.Get<float>("projection", [8, 8]);
                    return size > 0 && !ReferenceEquals(first, second);
                }
            }

        """;

    private static string Branches(int id) => $$"""
            public static string Branches{{id}}(bool training, int rounds)
            {
                var name = training ? "train" : "test";
                using (var scope = VariableScope.Open("branch{{id}}"))
                {
                    for (var i = 0; i < rounds; i++)
                    {
                        if (i > 0)
                        {
                            scope.ReuseVariables();
                        }

                        Variable.Get<float>("step", [1]);
                    }

                    return name + scope.Name;
                }
            }

        """;

    private static string Shared(int id, int layer) => $$"""
            public static void Shared{{id}}(bool wide)
            {
                using (new Graph().AsDefault())
                {
                    using (VariableScope.Open("discriminator"))
                    {
                        {{GeneratedProject.TypeOf(layer)}}.Layer{{layer}}("d1", 8, wide ? 16 : 8);
                        {{GeneratedProject.TypeOf(layer)}}.Layer{{layer}}("d2", 8, 1);
                    }

                    using (VariableScope.Open("discriminator", reuse: Reuse.True))
                    {
                        {{GeneratedProject.TypeOf(layer)}}.Layer{{layer}}("d2", 8, 1);
                    }
                }
            }

        """;

    private static string Network(int id, int stack, int shared) => $$"""
            public static int Network{{id}}(bool training)
            {
                var depth = 0;
                using (VariableScope.Open("network{{id}}", reuse: Reuse.Auto))
                {
                    depth += {{GeneratedProject.TypeOf(stack)}}.Stack{{stack}}(3);
                    if (training)
                    {
                        Variable.Get<float>("rate", [1]);
                    }
                }

                if (depth > 2)
                {
                    {{GeneratedProject.TypeOf(shared)}}.Shared{{shared}}(training);
                }

                return depth;
            }

        """;

    private static string Mistake(int id) => $$"""
            public static void Mistake{{id}}(bool deep)
            {
                Graph.ResetDefault();
                using (VariableScope.Open("broken{{id}}"))
                {
                    Variable.Get<float>("kernel", [4, 4]);
                    if (deep)
                    {
                        Console.WriteLine("A second kernel follows.");
                    }

                    Variable.Get<float>("kernel", [4, 4]);
                }

                using (VariableScope.Open("missing{{id}}", reuse: Reuse.True))
                {
                    Variable.Get<float>("bias", [4]);
                }
            }

        """;
}
