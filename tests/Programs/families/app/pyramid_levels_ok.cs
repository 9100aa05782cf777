using ScopeLint;

// A feature pyramid: lateral and top-down convolutions per level, and one head that all levels share.
var levels = Enumerable.Range(3, 3).ToDictionary(level => $"p{level}", level => 1 << level);
var pyramid = new Stack<string>();
foreach (var (name, stride) in levels.OrderByDescending(level => level.Value))
{
    using var scope = VariableScope.Open("fpn");
    Variable.Get<float>($"{name}_lateral", [1, 1, stride, 256]);
    if (pyramid.TryPeek(out var above))
    {
        Variable.Get<float>($"{name}_from_{above}", [3, 3, 256, 256]);
    }

    pyramid.Push(name);
}

var isFirst = true;
foreach (var level in pyramid)
{
    using var head = VariableScope.Open("head", reuse: Reuse.If(!isFirst));
    Variable.Get<float>("boxes", [3, 3, 256, 36]);
    Variable.Get<float>("classes", [3, 3, 256, 720]);
    isFirst = false;
}
