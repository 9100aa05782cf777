using System.Globalization;
using System.Text;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>A library of builders, as one writes it: each opens a scope, asks for a few variables, and calls others. Ten lines make a builder.</summary>
internal static class BuilderLibrary
{
    /// <summary>How many builders stand in one class.</summary>
    private const int PerClass = 20;

    /// <summary>The sources of so many public builders.</summary>
    internal static IReadOnlyList<string> Write(int builders) =>
        [.. Enumerable.Range(0, builders / PerClass).Select(number => WriteClass(number * PerClass))];

    /// <summary>A program that calls builders: every one in so many of a library.</summary>
    internal static string WriteConsumer(int builders, int calls)
    {
        var text = new StringBuilder("using ScopeLint;\n\ninternal static class Program\n{\n    private static void Main()\n    {\n");
        for (var call = 0; call < calls; call++)
        {
            var id = call * (builders / calls);
            Append(text, $"        {TypeOf(id)}.{NameOf(id)}(\"part{call}\", {8 + (call % 5)}, training: {(call % 2 == 0 ? "true" : "false")});\n");
        }

        return text.Append("    }\n}\n").ToString();
    }

    private static string WriteClass(int first)
    {
        var text = new StringBuilder("using System;\nusing ScopeLint;\n\nnamespace Builders;\n\n");
        Append(text, $"/// <summary>Parts from {first} on.</summary>\npublic static class {TypeOf(first)["Builders.".Length..]}\n{{\n");
        for (var id = first; id < first + PerClass; id++)
        {
            text.Append((id % 4) switch
            {
                0 => Dense(id),
                1 => Stack(id),
                2 => Shared(id),
                _ => Block(id),
            });
        }

        return text.Append("}\n").ToString();
    }

    private static string NameOf(int id) => ((id % 4) switch
    {
        0 => "Dense",
        1 => "Stack",
        2 => "Shared",
        _ => "Block",
    }) + id.ToString(CultureInfo.InvariantCulture);

    private static string TypeOf(int id) => $"Builders.Parts{id / PerClass}";

    private static string Dense(int id) => $$"""
            public static Variable<float> Dense{{id}}(string name, int units, bool training)
            {
                using var scope = VariableScope.Open(name, reuse: training ? Reuse.Auto : Reuse.None);
                var kernel = Variable.Get<float>("kernel", [units, {{id % 7 + 1}}]);
                var bias = Variable.Get<float>("bias{{id % 11}}", [units], Initializer.Zeros);
                Console.WriteLine($"{kernel.Name} and {bias.Name} have {units} units.");
                return kernel;
            }


        """;

    private static string Stack(int id) => $$"""
            public static int Stack{{id}}(string name, int units, bool training)
            {
                using var scope = VariableScope.Open(name);
                for (var layer = 0; layer < {{id % 3 + 2}}; layer++)
                {
                    Dense{{id - 1}}($"layer{layer}", units, training);
                }

                return units * {{id % 5 + 1}};
            }

        """;

    private static string Shared(int id) => $$"""
            public static void Shared{{id}}(string name, int units, bool training)
            {
                using (VariableScope.Open(name))
                {
                    Dense{{id - 2}}("first{{id}}", units, training: true);
                    Dense{{id - 2}}("second", units, training);
                }

                Variable.Get<float>(name + "_rate", []);
            }

        """;

    private static string Block(int id) => $$"""
            public static string Block{{id}}(string name, int units, bool training)
            {
                using var scope = VariableScope.Open(name, "block{{id % 13}}");
                if (training)
                {
                    Stack{{id - 2}}("inner", units, training);
                }

                return Variable.Get<float>("gain{{id}}", [units]).Name + scope.Name;
            }

        """;

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
