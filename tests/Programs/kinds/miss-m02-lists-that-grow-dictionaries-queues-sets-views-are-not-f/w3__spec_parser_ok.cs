using ScopeLint;
foreach (var part in "conv:3,dense:4,conv2:5".Split(','))
{
    var bits = part.Split(':');
    using var s = VariableScope.Open(bits[0]);
    Variable.Get<float>("w", [int.Parse(bits[1])]);
}
