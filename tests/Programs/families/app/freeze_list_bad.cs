using ScopeLint;

// Replay learning: the first blocks are frozen, and the frozen ones are rebuilt as not trainable under their own names.
string[] blocks = ["stem", "block1", "block2", "head"];
string[] frozen = ["stem", "block1"];
var width = 4;
foreach (var block in blocks)
{
    width = Block(block, width, !frozen.Contains(block));
}

using (VariableScope.Open("net"))
{
    var kept = Array.FindAll(blocks, block => !frozen.Contains(block));
    foreach (var block in kept)
    {
        Variable.Get<float>($"{block}/w", [width, width]);
    }
}

static int Block(string name, int inputs, bool trainable)
{
    using var net = VariableScope.Open("net");
    using var scope = VariableScope.Open(name);
    Variable.Get<float>("w", [inputs, inputs * 2], trainable: trainable);
    return inputs * 2;
}
