namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Names of operations. They are asked for where the program comes by once, and at the root: only there it is known which are in use,
/// whatever path led there.</content>
internal sealed partial class BodyWriter
{
    private void Naming()
    {
        var name = outline.NewName("q");
        var asked = Pick("\"u\"", "\"u\"", "\"U\"", "\"u_1\"", "\"t\"");
        writer.Add($"string {name};");
        writer.Add("using (NameScope.Open(\"\"))");
        writer.Block(() => writer.Add(_dice.Weigh(
            (4, $"{name} = Graph.Default.UniqueName({asked});"),
            (4, $"{name} = Variable.Create(1.0f, {asked}, trainable: false, collections: [{OwnUnsharedKey}]).{Pick("FullName", "Name.Split(':')[0]")};"),
            (2, $"Op.Relu(Op.Constant(1f, name: {asked})); {name} = Graph.Default.UniqueName({asked});"),
            (2, $"using (NameScope.Open({asked})) {{ _ = 2f * Op.Constant(1f); {name} = NameScope.Current + Graph.Default.UniqueName({Pick("\"mul\"", "\"Const\"", "\"v\"")}); }}"),
            (2, $"using (var opened = NameScope.Open({asked})) {{ {name} = opened.Name + \"n\"; }}"),
            (2, $"using (var opened = VariableScope.Open({asked})) {{ {name} = opened.OriginalNameScope + {Pick("\"o\"", "NameScope.Current + \"o\"")}; }}"),
            (2, $"using (VariableScope.Open({asked}, reuse: Reuse.Auto)) {{ {name} = Variable.Get<float>({Pick("\"u\"", "\"n\"")}, [2, 3]).Name.Split(':')[0]; }}"))));
        values.Add(new Value(ValueKind.Name, name));
        values.Add(new Value(ValueKind.Flag, $"({name} == {Pick("\"u_1\"", "\"U_2\"", "\"t\"", "\"u/v\"", "\"u_1/o\"")})"));
    }
}
