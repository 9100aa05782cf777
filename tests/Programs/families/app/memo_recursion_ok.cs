using ScopeLint;

// A tree of attention heads, built by recursion; a memo keeps one level from being built twice.
var memo = new Dictionary<int, Variable>();
Console.WriteLine(Level(4).FullName);
Console.WriteLine(Level(2).FullName);

Variable Level(int depth)
{
    if (memo.TryGetValue(depth, out var known))
    {
        return known;
    }

    if (depth > 1)
    {
        Level(depth - 1);
        Level(depth / 2);
    }

    return memo[depth] = Fresh(depth);
}

static Variable Fresh(int depth)
{
    using var scope = VariableScope.Open($"level{depth}");
    return Variable.Get<float>("heads", [depth, 8]);
}
