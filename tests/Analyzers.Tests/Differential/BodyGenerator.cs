namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Writes the body of one program at random: scopes of every kind nested in each other, gets, reuse, graphs. Names, flags and
/// graphs are all known, so that analysis and runtime must agree on it exactly.</summary>
internal sealed class BodyGenerator(Random random, ProgramWriter writer)
{
    private const int DeepestNesting = 5;

    private readonly List<string> _openByHand = [];
    private int _locals;

    public void Write()
    {
        writer.Add("""const string K = "k";""");
        writer.Add("""var n = "v";""");
        writer.Add("""var unknown = "u";""");
        writer.Add("Shape shape = [2, 3];");
        writer.Add("VariableScope s0 = VariableScope.Current, s1 = s0, s2 = s0;");
        writer.Add("var g0 = new Graph();");
        Statements(random.Next(3, 9), depth: 0);
    }

    private void Statements(int count, int depth)
    {
        var openBefore = _openByHand.Count;
        for (var index = 0; index < count; index++)
        {
            Statement(depth);
        }

        // What was opened by hand is closed by hand, nearly always.
        while (_openByHand.Count > openBefore && random.Next(20) > 0)
        {
            writer.Add($"{_openByHand[^1]}.Dispose();");
            _openByHand.RemoveAt(_openByHand.Count - 1);
        }

        _openByHand.RemoveRange(openBefore, _openByHand.Count - openBefore);
    }

    private void Statement(int depth)
    {
        var isDeep = depth >= DeepestNesting;
        switch (random.Next(100))
        {
            case < 42 or >= 97:
                writer.Add($"{Get()};");
                break;
            case < 70 when !isDeep:
                Scope(depth);
                break;
            case < 76 when !isDeep:
                writer.Add($"using ({Pick("new Graph()", "g0", "g0", "Graph.Default")}.AsDefault())");
                writer.Block(() => Statements(random.Next(1, 5), depth + 1));
                break;
            case < 81 when !isDeep:
                writer.Add($"using (NameScope.Open({Pick("\"m\"", "\"a\"", "\"\"", "null", "\"x/\"")}))");
                writer.Block(() => Statements(random.Next(1, 4), depth + 1));
                break;
            case < 85:
                writer.Add($"{Pick("VariableScope.Current", "s0", "s1", "s2")}.ReuseVariables();");
                break;
            case < 89:
                writer.Add($"""Variable.Create(1.0f, name: {Pick("\"v\"", "\"v\"", "null", "\"bad name\"")});""");
                break;
            case 89 when depth == 0 || random.Next(4) == 0:
                writer.Add("Graph.ResetDefault();");
                break;
            case < 94:
                writer.Add(Pick("""n = "w";""", """n += "w";""", """n = $"{K}w";""", "shape = [2];", "shape = [2, 3];"));
                break;
            case < 96:
                writer.Add($"{Pick("s0", "s1", "s2")} = {Pick("VariableScope.Current", "s0", "s1")};");
                break;
            default:
                writer.Add("if (shape.Rank < 0) { unknown = K; }");
                break;
        }
    }

    private void Scope(int depth)
    {
        var inside = random.Next(1, 6);
        switch (random.Next(10))
        {
            case < 5:
                writer.Add($"using ({Opening()})");
                writer.Block(() => Statements(inside, depth + 1));
                break;
            case < 7:
                writer.Add($"using ({Pick("s0", "s1", "s2")} = {Opening()})");
                writer.Block(() => Statements(inside, depth + 1));
                break;
            case < 9:
                writer.Block(() =>
                {
                    writer.Add($"using var u{_locals++} = {Opening()};");
                    Statements(inside, depth + 1);
                });
                break;
            default:
                var local = $"h{_locals++}";
                writer.Add($"var {local} = {Opening()};");
                _openByHand.Add(local);
                break;
        }
    }

    private string Opening()
    {
        var options = Option(5, "dtype: DType.Float64", "dtype: DType.Int32")
            + Option(10, "initializer: Initializer.Ones", "initializer: Initializer.FromValue(0.5f)")
            + Option(10, "auxiliaryNameScope: false");
        return random.Next(20) switch
        {
            < 12 => $"VariableScope.Open({ScopeName()}{Reuse()}{options})",
            < 18 => $"VariableScope.Open({Pick("s0", "s1", "s2", "VariableScope.Current")}{Reuse()}{options})",
            _ => $"VariableScope.Open(null, {Pick("\"a\"", "\"d\"", "defaultName: \"d\"")}{Option(20, "reuse: Reuse.True", "reuse: Reuse.Auto")}{options})",
        };
    }

    private string Get()
    {
        var initializer = Option(20, "initializer: Initializer.Zeros", "initializer: Initializer.FromValue(1.0f)", "initializer: null");
        var shape = random.Next(12) switch
        {
            < 8 => ", [2, 3]",
            < 10 => ", shape",
            _ => Pick("", ", shape: [2, 3]", ", [2, 3]", ", [2]", ", [2, -1]", ", shape: [3, 2]", ", []", ", new Shape(2, 3)", ", Shape.Scalar"),
        };
        return random.Next(8) switch
        {
            < 5 => $"Variable.Get<float>({VariableName()}{shape}{initializer})",
            5 => $"Variable.Get<{Pick("int", "double", "float")}>({VariableName()}{shape})",
            6 => $"Variable.Get({VariableName()}{shape}{Option(2, "dtype: DType.Float32", "dtype: DType.Int32")}{initializer})",
            _ => $"Variable.GetLocal<float>({VariableName()}{shape})",
        };
    }

    private string VariableName() => random.Next(30) switch
    {
        < 14 => "\"v\"",
        < 20 => "\"w\"",
        < 22 => "n",
        < 24 => "\"b/v\"",
        _ => Pick(
            "K", "nameof(Get)", "\"v\" + K", "$\"{K}_{n}\"", "$\"w{1}\"", "VariableScope.Current.Name + \"x\"",
            OnceIn(4, "\"bad name\"", "\"x\""), OnceIn(4, "\"_u\"", "\"y\""), OnceIn(4, "\"v/\"", "\"z\"")),
    };

    private string ScopeName() => random.Next(30) switch
    {
        < 20 => Pick("\"a\"", "\"b\"", "\"a\"", "\"c\""),
        < 24 => "\"a/b\"",
        _ => Pick("\"\"", "n", "$\"a{K}\"", OnceIn(5, "\"bad name\"", "\"a\""), OnceIn(3, "\"_x\"", "\"b\""), "\"d_1\"", "\"A\""),
    };

    private string Reuse() => random.Next(10) switch
    {
        < 5 => "",
        < 8 => ", reuse: Reuse.Auto",
        < 9 => ", reuse: Reuse.True",
        _ => ", reuse: Reuse.None",
    };

    /// <summary>One of the options as a further argument, once in so many times.</summary>
    private string Option(int onceIn, params string[] options) => random.Next(onceIn) == 0 ? $", {Pick(options)}" : "";

    private string OnceIn(int times, string rare, string usual) => random.Next(times) == 0 ? rare : usual;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
