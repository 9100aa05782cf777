using ScopeLint;

// A small graph of modules is walked by a visitor that makes the weights; composites pass the visitor on.
Node net = new Chain("net", [new Linear("in", 4, 8), new Residual("res", new Linear("inner", 8, 8)), new Linear("out", 8, 1)]);
var builder = new WeightBuilder();
net.Accept(builder);
Console.WriteLine(string.Join(", ", builder.Made));
new Residual("net/res", new Linear("inner", 8, 8)).Accept(builder);

interface IVisitor
{
    void Visit(Linear node);

    void Visit(Chain node);

    void Visit(Residual node);
}

abstract record Node(string Name)
{
    public abstract void Accept(IVisitor visitor);
}

sealed record Linear(string Name, int In, int Out) : Node(Name)
{
    public override void Accept(IVisitor visitor) => visitor.Visit(this);
}

sealed record Chain(string Name, Node[] Parts) : Node(Name)
{
    public override void Accept(IVisitor visitor) => visitor.Visit(this);
}

sealed record Residual(string Name, Node Inner) : Node(Name)
{
    public override void Accept(IVisitor visitor) => visitor.Visit(this);
}

sealed class WeightBuilder : IVisitor
{
    public List<string> Made { get; } = [];

    public void Visit(Linear node)
    {
        using var scope = VariableScope.Open(node.Name);
        Made.Add(Variable.Get<float>("w", [node.In, node.Out]).FullName);
    }

    public void Visit(Chain node)
    {
        using var scope = VariableScope.Open(node.Name);
        Array.ForEach(node.Parts, part => part.Accept(this));
    }

    public void Visit(Residual node)
    {
        using var scope = VariableScope.Open(node.Name);
        node.Inner.Accept(this);
    }
}
