using Xunit;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Asking without creating, and saying that all is there.</summary>
public class FindingTests
{
    [Fact]
    public void Exists_AsksInTheCurrentScope()
    {
        using var graph = new Graph().AsDefault();
        using (VariableScope.Open("a"))
        {
            Assert.False(Variable.Exists("v"));
            var v = Variable.Get<float>("v", [1]);
            Assert.True(Variable.Exists("v"));
            Assert.True(Variable.TryGet<float>("v", out var found));
            Assert.Same(v, found);
            Assert.False(Variable.TryGet<int>("v", out _));
        }

        Assert.False(Variable.Exists("v"));
        Assert.True(Variable.Exists("a/v"));
        Assert.Single(Graph.Default.GlobalVariables);
    }

    [Fact]
    public void VariablesUnder_TakesWholeSegments()
    {
        using var graph = new Graph().AsDefault();
        var v = Variable.Get<float>("gen/v", [1]);
        var n = Variable.Get<int>("gen/n", [1], trainable: false);
        Variable.Get<float>("generator/v", [1]);
        Assert.Equal([v, n], Graph.Default.VariablesUnder("gen"));
        Assert.Equal([v, n], Graph.Default.VariablesUnder("gen/"));
        Assert.Equal([v], Graph.Default.VariablesUnder("gen", GraphKeys.TrainableVariables));
        Assert.Equal([n], Graph.Default.VariablesUnder<int>());
        Assert.Equal(3, Graph.Default.VariablesUnder(null).Count);
    }

    [Fact]
    public void Freeze_StopsCreatingOnly()
    {
        using var graph = new Graph().AsDefault();
        var v = Variable.Get<float>("v", [1]);
        Graph.Default.Freeze();
        using (VariableScope.Open("", reuse: Reuse.Auto))
        {
            Assert.Same(v, Variable.Get<float>("v", [1]));
            Assert.Equal(ScopeError.Frozen, Assert.Throws<ScopeException>(() => Variable.Get<float>("w", [1])).Error);
            Assert.Equal(ScopeError.Frozen, Assert.Throws<ScopeException>(() => Variable.Get<float>("p", [4], partitioner: Partitioner.FixedSize(2))).Error);
        }

        Assert.Equal(ScopeError.Frozen, Assert.Throws<ScopeException>(() => Variable.Create(1f)).Error);
        Assert.Equal("Variable", Graph.Default.UniqueName("Variable"));
        Assert.Single(Graph.Default.GlobalVariables);
    }

    [Fact]
    public void AssertNoNewVariables_EndsWithItsScope()
    {
        using var graph = new Graph().AsDefault();
        using (Graph.Default.AssertNoNewVariables())
        using (Graph.Default.AssertNoNewVariables())
        {
            Assert.Equal("w", Assert.Throws<ScopeException>(() => Variable.Get<float>("w", [1])).VariableName);
        }

        Assert.Equal("w:0", Variable.Get<float>("w", [1]).Name);
    }

    [Fact]
    public void Snapshot_ComparesVariablesNotValues()
    {
        using var graph = new Graph().AsDefault();
        var v = Variable.Get<float>("v", [2, 1]);
        var before = Graph.Default.Snapshot();
        v.AssignAdd(v.Value);
        Assert.Equal(before, Graph.Default.Snapshot());
        Variable.Get<int>("n", [], trainable: false);
        Assert.NotEqual(before, Graph.Default.Snapshot());
        Assert.Equal(["n [] int32 not trainable"], Graph.Default.Snapshot().Since(before));
        Assert.Equal("v [2, 1] float32", before.ToString());
    }

    [Fact]
    public void ScopeObject_GetsWhereverOneStands()
    {
        using var graph = new Graph().AsDefault();
        VariableScope a;
        using (a = VariableScope.Open("a", initializer: Initializer.Constant(3)))
        {
        }

        using (VariableScope.Open("b"))
        {
            var v = a.Get<float>("v", [1]);
            Assert.Equal("a/v:0", v.Name);
            Assert.Equal(3, v.Value[0]);
            Assert.Equal("b", VariableScope.Current.Name);
            Assert.Throws<ScopeException>(() => a.Get<float>("v", [1]));
            Assert.Equal("b", VariableScope.Current.Name);
        }
    }

    [Fact]
    public void ReuseIf_IsTensorFlowsTruthValue() => Assert.Equal((Reuse.True, Reuse.None), (Reuse.If(true), Reuse.If(false)));

    [Fact]
    public void Activation_CanBeAFunction()
    {
        using var graph = new Graph().AsDefault();
        Func<NamedTensor<float>, NamedTensor<float>> activation = Op.Relu;
        Assert.Equal("Relu:0", activation(Op.Constant([-1f, 2f])).Name);
        Assert.Equal("named:0", Op.Relu(Op.Constant(1f), "named").Name);
    }

    [Fact]
    public void Shape_CountsAxesFromTheEnd()
    {
        Shape shape = [3, 4, 5];
        Assert.Equal((5, 3, 4), (shape[^1], shape[^3], shape[1]));
        Assert.Throws<IndexOutOfRangeException>(() => shape[^4]);
    }

    [Fact]
    public void CopyFrom_TakesOverTheValuesOfItsLike()
    {
        using var graph = new Graph().AsDefault();
        Variable source = Variable.Get<float>("s", [2], Initializer.Constant(4));
        Variable target = Variable.Get<float>("t", [2], Initializer.Zeros);
        target.CopyFrom(source);
        var typed = Assert.IsType<Variable<float>>(target);
        Assert.Equal(4, typed.Value[1]);
        Assert.Throws<OperandException>(() => target.CopyFrom(Variable.Get<float>("u", [3])));
        Assert.Throws<ArgumentException>(() => target.CopyFrom(Variable.Get<double>("d", [2])));
        Assert.Equal(4, typed.Value[1]);
    }
}
