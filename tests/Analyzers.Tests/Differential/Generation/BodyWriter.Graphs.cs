namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>What graphs list. Only where the program begins with an empty graph: of others nobody knows what they list.</content>
internal sealed partial class BodyWriter
{
    private const string OwnKey = "\"picked\"";

    /// <summary>Nothing asks for the names of those that it lists: they have numbers where an operation has the name already.</summary>
    private const string OwnUnsharedKey = "\"made\"";

    private void Listing() => _dice.Weigh<Action>(
        (4, Slots),
        (2, () => writer.Add($"Graph.Default.AddToCollection({OwnKey}, (Variable){Get()});")),
        (2, () => writer.Add($"Variable.Get<{ElementType}>({VariableName()}{ShapeArgument()}, collections: [{Pick(OwnKey, "GraphKeys.GlobalVariables, " + OwnKey)}]);")),
        (3, () => writer.Add($"if ({Pick(Listed(), Listed(), $"Graph.Default.GetCollection({OwnUnsharedKey})")}.Count {Pick("<", ">", "==")} {Pick("1", "2", "3")}) {{ {Get()}; }}")),
        (3, () => writer.Add($"if ({Pick("", "!")}Variable.Exists({VariableName()})) {{ {Get()}; }}")),
        (3, TryGet),
        (2, () => writer.Add($"foreach (var one in {Listed()}.Where(listed => listed.Shape.Rank == 2).Take(2)) {{ Variable.Get<float>(one.FullName, one.Shape); }}")))();

    private void TryGet()
    {
        var local = outline.NewName("f");
        var (found, and) = _dice.OneIn(2) ? ("", "&&") : ("!", "||");
        writer.Add($"if ({found}Variable.TryGet<{Pick(ElementType, ElementType, "int")}>({VariableName()}, out var {local}) {and} {local}.Shape.Rank {Pick("==", "!=")} 2) {{ {Get()}; }}");
    }

    /// <summary>Asks for a variable beside each one of a list, as optimizers do.</summary>
    private void Slots()
    {
        Spend(3);
        writer.Add($"foreach (var one in {Listed()}.Take(3))");
        writer.Block(() => writer.Add(
            $"Variable.Get<float>({Pick("one.FullName", "one.Name.Split(':')[0]", "VariableScope.Current.Name")} + \"_slot\", {Pick("one.Shape", "[2, 3]")}{Option(2, "trainable: false")});"));
    }

    private string Listed() => Pick(
        "Graph.Default.TrainableVariables", "Graph.Default.GlobalVariables", $"Graph.Default.GetCollection({OwnKey})",
        "VariableScope.Current.GlobalVariables", $"Graph.Default.VariablesUnder({Pick("\"a\"", "VariableScope.Current.Name")})",
        "Graph.Default.GetCollection(GraphKeys.LocalVariables)", $"Graph.Default.GetCollection(GraphKeys.TrainableVariables, {Pick("\"a\"", "\"b/\"")})");
}
