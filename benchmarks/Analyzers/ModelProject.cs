using System.Globalization;
using System.Text;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>A program written by the same rules every time: each file has a model with layers of its own, beside code that has nothing to do with
/// scopes, and the program builds all of them.</summary>
internal static class ModelProject
{
    private const int PlainMethodsPerFile = 4;

    /// <summary>Writes a program.</summary>
    /// <param name="files">How many models it has, a file each.</param>
    internal static IReadOnlyList<string> Write(int files) =>
        [.. Enumerable.Range(0, files).Select(WriteModel), WriteProgram(files)];

    /// <summary>Classes that each build the same model twice, as tests do.</summary>
    /// <param name="classes">How many classes.</param>
    /// <param name="layers">How many layers the model has.</param>
    internal static IReadOnlyList<string> WriteRoots(int classes, int layers) =>
    [
        $$"""
            using ScopeLint;

            internal static class Deep
            {
                internal static void Build(string name)
                {
                    using (VariableScope.Open(name))
                    {
                        for (var i = 0; i < {{layers}}; i++)
                        {
                            Layer($"layer{i}");
                        }
                    }
                }

                private static void Layer(string name)
                {
                    using (VariableScope.Open(name))
                    {
                        Variable.Get<float>("kernel", [8, 8]);
                        Variable.Get<float>("bias", [8]);
                    }
                }
            }
            """,
        .. Enumerable.Range(0, classes).Select(number => $$"""
            using ScopeLint;

            public static class Root{{number}}
            {
                public static void Twice()
                {
                    using (new Graph().AsDefault())
                    {
                        Deep.Build("first");
                        Deep.Build("second");
                    }
                }
            }
            """),
    ];

    private static string WriteModel(int number)
    {
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing ScopeLint;\n\nnamespace Generated.Models;\n\n");
        Append(text, $$"""
            public static class Model{{number}}
            {
                public static int Build(int size, bool training)
                {
                    using (VariableScope.Open("model{{number}}"))
                    {
                        for (var i = 0; i < 3; i++)
                        {
                            Dense($"dense{i}", size, 8);
                        }

                        Normalize("norm", 8);
                        Output(training);
                        return size;
                    }
                }

                private static void Dense(string name, int inputs, int outputs)
                {
                    using (VariableScope.Open(name))
                    {
                        var kernel = Variable.Get<float>("kernel", [inputs, outputs]);
                        var bias = Variable.Get<float>("bias", [outputs], Initializer.Zeros);
                        Console.WriteLine($"{kernel.Name} and {bias.Name}");
                    }
                }

                private static void Normalize(string name, int size)
                {
                    using (VariableScope.Open(name))
                    {
                        foreach (var part in new[] { "mean", "scale", "offset" })
                        {
                            Variable.Get<float>(part, [size]);
                        }
                    }
                }

                private static void Output(bool training)
                {
                    using (var scope = VariableScope.Open("output"))
                    {
                        Variable.Get<float>("weights", [8, 1]);
                        if (training)
                        {
                            scope.ReuseVariables();
                            Variable.Get<float>("weights", [8, 1]);
                        }
                    }
                }


            """);
        for (var method = 0; method < PlainMethodsPerFile; method++)
        {
            Append(text, $$"""
                    public static double Plain{{method}}(IReadOnlyList<double> values, int rounds)
                    {
                        var total = 0.0;
                        for (var round = 0; round < rounds; round++)
                        {
                            foreach (var value in values.Where(value => value > round))
                            {
                                total += Math.Sqrt(value) * {{method + 1}};
                            }

                            if (total > 1_000)
                            {
                                Console.WriteLine($"Total {total} in round {round}.");
                                return total;
                            }
                        }

                        return total / Math.Max(1, values.Count);
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }

    private static string WriteProgram(int models)
    {
        var text = new StringBuilder("using System;\nusing Generated.Models;\n\ninternal static class Program\n{\n    private static void Main(string[] arguments)\n    {\n        var total = 0;\n");
        for (var model = 0; model < models; model++)
        {
            Append(text, $"        total += Model{model}.Build({8 + (model % 4)}, arguments.Length > 0);\n");
        }

        return text.Append("        Console.WriteLine(total);\n    }\n}\n").ToString();
    }

    private static void Append(StringBuilder text, FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
}
