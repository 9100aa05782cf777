using System.Reflection;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Operations that are given no name are called in the analysis what the library calls them.</summary>
public class UsualNamesTests
{
    private static readonly Dictionary<string, Func<NamedTensor<float>, NamedTensor>> Runs = new()
    {
        ["Abs"] = x => Op.Abs(x),
        ["Add"] = x => Op.Add(x, x),
        ["AddN"] = x => Op.AddN(new IOperand<float>[] { x, x }),
        ["Constant"] = _ => Op.Constant(1f),
        ["Divide"] = x => Op.Divide(x, x),
        ["Exp"] = x => Op.Exp(x),
        ["Identity"] = x => Op.Identity(x),
        ["Log"] = x => Op.Log(x),
        ["MatMul"] = x => Op.MatMul(x, x),
        ["Multiply"] = x => Op.Multiply(x, x),
        ["Negate"] = x => Op.Negate(x),
        ["RandomNormal"] = _ => Op.RandomNormal<float>([1]),
        ["RandomUniform"] = _ => Op.RandomUniform<float>([1]),
        ["ReduceMean"] = x => Op.ReduceMean(x),
        ["ReduceSum"] = x => Op.ReduceSum(x),
        ["Relu"] = x => Op.Relu(x),
        ["Reshape"] = x => Op.Reshape(x, [4]),
        ["Sigmoid"] = x => Op.Sigmoid(x),
        ["Sqrt"] = x => Op.Sqrt(x),
        ["Square"] = x => Op.Square(x),
        ["Subtract"] = x => Op.Subtract(x, x),
        ["Tanh"] = x => Op.Tanh(x),
        ["Transpose"] = x => Op.Transpose(x),
    };

    public static TheoryData<string> Operations =>
        [.. typeof(Op).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(operation => operation.Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void AnOperationTakesItsUsualName_AndNoOther(string operation)
    {
        using var graph = new Graph().AsDefault();
        NamedTensor<float> given;
        using (NameScope.Open("given"))
        {
            given = Op.Constant([1f, 2f, 3f, 4f], [2, 2]);
        }

        var usual = UsualNames.OfOperations[operation];
        Assert.Equal(usual + ":0", Runs[operation](given).Name);
        Assert.All(UsualNames.OfOperations.Values.Distinct(), name => Assert.Equal(name == usual ? name + "_1" : name, Graph.Default.UniqueName(name)));
    }
}
