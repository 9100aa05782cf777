using ScopeLint;

// Each label has an embedding, whose name is its place among the known labels; labels that are not known share one.
string[] known = ["person", "car", "dog"];
var table = new Dictionary<int, Variable>();
foreach (var label in new[] { "dog", "car", "bike", "bus" })
{
    var place = known.IndexOf(label);
    if (table.ContainsKey(place))
    {
        continue;
    }

    using var scope = VariableScope.Open("labels");
    table[place] = Variable.Get<float>(place < 0 ? "other" : $"label{place}", [16]);
}

using (VariableScope.Open("labels"))
{
    Variable.Get<float>($"label{known.LastIndexOf("dog")}", [16]);
}
