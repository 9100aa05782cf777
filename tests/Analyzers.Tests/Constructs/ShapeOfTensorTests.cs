namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Shapes are worked out as operations do.</summary>
public class ShapeOfTensorTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("Op.Relu(x)")]
    [InlineData("Op.MatMul(Op.RandomNormal<float>([4, 2]), Op.RandomNormal<float>([2, 3]))")]
    [InlineData("Op.Transpose(Op.RandomNormal<float>([3, 4]))")]
    [InlineData("Op.Reshape(Op.RandomNormal<float>([2, 6]), [-1, 3])")]
    [InlineData("Op.ReduceSum(Op.RandomNormal<float>([4, 5, 3]), axis: 1)")]
    [InlineData("0.5f * x + Op.RandomNormal<float>([3])")]
    [InlineData("x * Variable.Get<float>(\"gamma\", [3])")]
    public Task OtherShape_Reports(string tensor) => CheckAsync(tensor, "{|SCL0104:Build|}(Op.RandomNormal<float>([4, 5]))");

    [Theory]
    [InlineData("x")]
    [InlineData("Op.MatMul(Op.RandomNormal<float>([4, 2]), Op.RandomNormal<float>([2, 5]), transposeA: false, transposeB: false)")]
    [InlineData("Op.Transpose(Op.RandomNormal<float>([5, 4]))")]
    [InlineData("Op.Reshape(Op.RandomNormal<float>([2, 10]), [-1, 5])")]
    public Task SameShape_StaysSilent(string tensor) => CheckAsync(tensor, tensor == "x" ? "Build(x)" : "Build(Op.RandomNormal<float>([4, 5]))");

    [Theory]
    [InlineData("var made = Op.Constant(Tensor.Create(new float[] { 1, 2 }, [2])) + Variable.Get<float>(\"w\", [3]);", "+")]
    [InlineData("var length = 2; var values = Tensor.Create(new float[] { 1, 2 }, [length]); var v = Variable.Get<float>(\"w\", [3]); v.Assign(values);", "Assign")]
    [InlineData("var v = Variable.Create(Tensor.Create(new float[] { 1, 2 }, [2]), \"v\"); var sum = v + Op.RandomNormal<float>([3]);", "+")]
    [InlineData("var v = Variable.Get<float>(\"e\", initializer: Initializer.FromTensor(Tensor.Create(new float[] { 1, 2, 3, 4 }, [2, 2]))); var p = Op.MatMul(v, Op.RandomNormal<float>([3, 2]));", "MatMul")]
    public async Task TensorsOfTheFramework_HaveTheShapeThatTheyAreMadeWith(string statements, string at)
    {
        var place = at == "+" ? statements.LastIndexOf('=') + 2 : statements.LastIndexOf(at, StringComparison.Ordinal);
        var end = at == "+" ? statements.Length - 1 : place + at.Length;
        const string Usings = "using System.Numerics.Tensors;\n";
        await AllRules.ProgramAsync($"{Usings}{statements.Substring(0, place)}{{|SCL0107:{statements.Substring(place, end - place)}|}}{statements.Substring(end)}");
        await AllRules.ProgramAsync(Usings + statements.Replace("[3, 2]", "[2, 2]", StringComparison.Ordinal).Replace("[3]", "[2]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v.{|SCL0107:Assign|}(w.Value);", "v.Assign(v.Value);")]
    [InlineData("v.{|SCL0107:AssignAdd|}(w.Value);", "v.AssignAdd((v * 2f).Value);")]
    [InlineData("{|SCL0107:v.Value = w.Value|};", "v.Value = v.Value;")]
    [InlineData("{|SCL0107:s.Value = w.Value|};", "s.Value = one.Value; one.Value = s.Value;")] // A tensor of the framework has one axis at least.
    [InlineData("{|SCL0107:v.Value = Tensor.Create(new float[2], [2])|};", "s.Assign(Tensor.Create(new float[1], [1]));")]
    [InlineData("{|SCL0107:Copy|}(v, w, Take);", "Copy(v, v, Take);")]
    public async Task Elements_HaveTheShapeOfTheirVariable(string wrong, string right)
    {
        const string Start = """
            using System.Numerics.Tensors;
            var v = Variable.Get<float>("v", [3]);
            var w = Variable.Get<float>("w", [2]);
            var s = Variable.Get<float>("s", Shape.Scalar);
            var one = Variable.Get<float>("one", [1]);

            """;
        const string End = "\nstatic void Copy(Variable<float> to, Variable<float> from, Action<Variable<float>, Variable<float>> copy) => copy(to, from);\nstatic void Take(Variable<float> to, Variable<float> from) => to.Value = from.Value;";
        await AllRules.ProgramAsync(Start + wrong + End);
        await AllRules.ProgramAsync(Start + right + End);
    }

    [Theory]
    [InlineData("x.Shape.ElementCount == 6")]
    [InlineData("x.Shape.IsFullyDefined")]
    [InlineData("x.Shape.IsCompatibleWith([3, -1])")]
    [InlineData("!x.Shape.IsCompatibleWith([4, -1])")]
    [InlineData("x.Shape.Equals([3, 2])")]
    [InlineData("new Shape(3, -1) == new Shape(3, -1)")]
    [InlineData("!new Shape(3, -1).IsFullyDefined")]
    [InlineData("x.DType == DType.Float32")]
    public Task WhatAShapeSaysOfItself_IsKnown(string holds) => AllRules.BodyAsync($$"""
        var x = Op.RandomNormal<float>([3, 2]);
        if (!({{holds}})) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("w", [1]);
        if ({{holds}}) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
        """);

    [Fact]
    public Task VariablesThatCollectionsList_AreThoseOfTheStore() => AllRules.ProgramAsync("""
        Variable.Get<float>("a", [1]);
        foreach (var v in Graph.Default.TrainableVariables)
        {
            Variable.Get<float>(v.FullName + "/slot", v.Shape, trainable: false);
        }

        Variable.Get<float>({|SCL0101:"a/slot"|}, [1]);
        """);

    [Fact]
    public Task OneVariableInACollection_IsOneIteration() => AllRules.ProgramAsync("""
        Variable.Get<float>("a", [1]);
        foreach (var v in Graph.Default.TrainableVariables)
        {
            Variable.Get<float>("w", [1]);
        }
        """);

    private static Task CheckAsync(string tensor, string then) => AllRules.ProgramAsync($$"""
        var x = Op.RandomNormal<float>([4, 3]);
        Build({{tensor}});
        {{then}};

        static void Build(NamedTensor<float> input)
        {
            using (VariableScope.Open("dense", reuse: Reuse.Auto))
            {
                Variable.Get<float>("kernel", [input.Shape[1], 2]);
            }
        }
        """);
}
