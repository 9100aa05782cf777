using ScopeLint;
// One name for each layer.
var net = new Net(Op.RandomNormal<float>([2, 4])).Dense("fc1").Dense("fc2");
Console.WriteLine(net.X.Shape);
sealed record Net(NamedTensor<float> X)
{
    public Net Dense(string name)
    {
        using (VariableScope.Open(name))
        {
            return this with { X = Op.MatMul(X, Variable.Get<float>("kernel", [4, 4])) };
        }
    }
}
