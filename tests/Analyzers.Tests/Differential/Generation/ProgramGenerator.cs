namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>Makes programs at random.</summary>
internal static class ProgramGenerator
{
    private const int MostCombinations = 24;

    /// <summary>Makes one program, the same one for the same numbers.</summary>
    /// <param name="seed">The seed of all programs.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="features">What it may be made of.</param>
    public static GeneratedProgram Generate(int seed, int index, Features features = Features.All)
    {
        var dice = new Dice(unchecked((seed * 1_000_003) + index));
        var wanted = dice.Weigh(
            (2, Features.None),
            (4, Features.Branches | Features.Loops),
            (4, Features.Helpers),
            (4, Features.Branches | Features.Loops | Features.Helpers),
            (3, Features.Branches | Features.Handlers | Features.Closures),
            (4, Features.Branches | Features.Data | Features.Loops),
            (3, Features.Closures | Features.Data | Features.Helpers),
            (10, Features.All));
        var isStatic = dice.OneIn(2);
        var startsClosed = !dice.OneIn(6);
        var outline = new Outline(dice, isStatic, wanted & features, startsClosed, IsMild: !dice.OneIn(3), FreshNames: dice.Pick(15, 40, 90, 250));
        var name = $"P{index}";
        var prefix = outline.Has(Features.Helpers) ? dice.Pick("\"a\"", "\"v\"", "\"w\"") : null;
        if (prefix is not null)
        {
            outline.Fields.Add(new Value(ValueKind.Name, "Prefix"));
        }

        var keeps = outline.Has(Features.Data) && dice.OneIn(2);
        if (keeps)
        {
            outline.Statics.AddRange([
                new(ValueKind.Name, "_title", CanAssign: true), new(ValueKind.Flag, "_on", CanAssign: true), new(ValueKind.Name, "_layers[0]", CanAssign: true), new(ValueKind.Name, "_layers[1]", CanAssign: true),
                new(ValueKind.Name, "Kept<float>.Name", CanAssign: true), new(ValueKind.Flag, "Kept<int>.On", CanAssign: true),
                new(ValueKind.Name, "Defaults.Name"), new(ValueKind.Flag, "Defaults.On"), new(ValueKind.Reuse, "Defaults.Reuse"), new(ValueKind.Name, "Titles[1]"),
            ]);
        }

        var (parameters, members) = (Parameters(outline), Members(outline, name));
        var writer = new ProgramWriter();
        writer.Add($"public {(isStatic ? "static" : "sealed")} class {name}");
        writer.Block(() =>
        {
            writer.Add("private const string K = \"k\";");
            if (prefix is not null)
            {
                writer.Add($"private static readonly string Prefix = {prefix};");
            }

            if (keeps)
            {
                writer.Add($"private static readonly Config Defaults = new({dice.Pick("\"v\"", "\"w\"")}, {dice.Pick("true", "false")});");
                writer.Add($"private static readonly string[] Titles = [\"a\", {dice.Pick("\"v\"", "\"w\"")}];");
                writer.Add("private static string _title;");
                writer.Add("private static bool _on;");
                writer.Add("private static string[] _layers;");
                writer.Add("private static class Kept<T> { public static string Name = \"v\"; public static bool On; }");
            }

            foreach (var field in outline.Fields.Where(field => field.CanAssign))
            {
                writer.Add($"private {(isStatic ? "static " : "")}{Value.TypeOf(field.Kind)} {field.Text};");
            }

            var entry = new ProgramWriter();
            Entry(outline, entry, parameters, startsClosed);
            writer.Add(entry);
            foreach (var member in Member.ReachedFrom(entry, members))
            {
                member.WriteTo(writer);
            }
        });
        return new GeneratedProgram(name, writer.ToString(), [.. parameters.Select(parameter => parameter.Kind)], startsClosed);
    }

    private static List<Value> Parameters(Outline outline)
    {
        var dice = outline.Dice;
        var (parameters, combinations) = (new List<Value>(), 1);
        for (var count = outline.Has(Features.Branches) ? dice.Pick(0, 1, 1, 2, 2, 3, 4) : 0; count > 0; count--)
        {
            var (parameter, choices) = dice.Weigh(
                (5, (new Value(ValueKind.Flag, outline.NewName("flag"), CanAssign: true), 2)),
                (3, (new Value(ValueKind.Number, outline.NewName("count")), 4)),
                (2, (new Value(ValueKind.Mode, outline.NewName("mode")), 3)),
                (2, (new Value(ValueKind.Reuse, outline.NewName("reuse"), CanAssign: true), 3)));
            if (combinations * choices <= MostCombinations)
            {
                combinations *= choices;
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    /// <summary>Everything but the entry, those that are called before those that call them.</summary>
    private static List<Member> Members(Outline outline, string name)
    {
        var (dice, members) = (outline.Dice, new List<Member>());
        if (outline.Has(Features.Helpers) && dice.OneIn(3))
        {
            outline.Fields.Add(new Value(ValueKind.Scope, "_kept", CanAssign: true));
            outline.Fields.Add(new Value(ValueKind.Flag, "_done", CanAssign: true));
        }

        var helpers = new HelperWriter(outline, name);
        var objects = new ObjectWriter(outline, helpers);
        var count = outline.Has(Features.Helpers) ? dice.Between(1, 4) : 0;
        var classes = outline.Has(Features.Objects) ? dice.Between(0, 2) : 0;
        while (count + classes > 0)
        {
            var isClass = dice.Between(1, count + classes) <= classes;
            members.Add(isClass ? objects.Write() : helpers.Write());
            (count, classes) = isClass ? (count, classes - 1) : (count - 1, classes);
        }

        return members;
    }

    private static void Entry(Outline outline, ProgramWriter writer, List<Value> parameters, bool startsClosed)
    {
        var (dice, values) = (outline.Dice, new Values(outline.Dice));
        foreach (var value in outline.Fields.Concat(outline.Statics).Concat(parameters))
        {
            values.Add(value);
        }

        var body = new BodyWriter(outline, writer, values) { HasObject = !outline.IsStatic, IsEntry = true };
        var list = string.Join(", ", parameters.Select(parameter => $"{Value.TypeOf(parameter.Kind)} {parameter.Text}"));
        writer.Add($"public {(outline.IsStatic ? "static " : "")}void {GeneratedProgram.Entry}({list})");
        writer.Block(() =>
        {
            if (startsClosed)
            {
                writer.Add(dice.Pick("Graph.ResetDefault();", "Graph.ResetDefault();", "using var graph = new Graph().AsDefault();"));
            }

            foreach (var field in outline.Fields.Where(field => field.CanAssign))
            {
                writer.Add($"{field.Text} = {(field.Kind == ValueKind.Flag ? "false" : "VariableScope.Current")};");
            }

            if (outline.Statics.Count > 0)
            {
                writer.Add("_layers = new string[2];");
            }

            foreach (var field in outline.Statics.Where(field => field.CanAssign))
            {
                writer.Add($"{field.Text} = {(field.Kind == ValueKind.Flag ? dice.Pick("true", "false") : dice.Pick("\"v\"", "\"w\""))};");
            }

            Declare("VariableScope", ValueKind.Scope, "s0", "VariableScope.Current");
            Declare("VariableScope", ValueKind.Scope, "s1", "VariableScope.Current");
            Declare("var", ValueKind.Name, "n0", "\"v\"");
            Declare("var", ValueKind.Flag, "b0", outline.Has(Features.Branches) ? body.Condition() : "false");
            Declare("Shape", ValueKind.Shape, "shape", "[2, 3]");
            Declare("var", ValueKind.Graph, "g0", "new Graph()");
            if (outline.Has(Features.Data))
            {
                body.FrameworkMembers();
            }

            body.Write(dice.Between(3, 8));
        });

        void Declare(string type, ValueKind kind, string name, string value)
        {
            if (dice.OneIn(2))
            {
                writer.Add($"{type} {name} = {value};");
                values.Add(new Value(kind, name, CanAssign: true));
            }
        }
    }
}
