using ScopeLint;

// A description of layers in lines of text: "name: units", comments and blank lines aside.
const string Description = """
    # encoder
    dense1: 16

    dense2: 8  # bottleneck
    dense3: 16
    """;
var inputs = 32;
using (VariableScope.Open("net"))
{
    foreach (var line in Description.Split('\n'))
    {
        var text = line.Split('#')[0].Trim();
        if (string.IsNullOrWhiteSpace(text))
        {
            continue;
        }

        var parts = text.Split(':', 2);
        var (name, units) = (parts[0].Trim(), int.Parse(parts[1]));
        using var scope = VariableScope.Open(name);
        Variable.Get<float>("w", [inputs, units]);
        inputs = units;
    }

    Variable.Get<float>("dense2/w", [16, 8]);
}
