using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>What an error tells: kind, full name, rule, where the variable came from, what was perhaps meant, what to do.</summary>
public sealed class ErrorContentTests
{
    [Fact]
    public void Already_exists_tells_where_the_first_was_created()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1], callerFile: "model.cs", callerLine: 12);
        var error = Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("v", [1]));
        Assert.Equal(("a/v", "SCL0101"), (error.VariableName, error.RuleId));
        Assert.Equal(new SourceLocation("model.cs", 12), error.FirstCreatedAt);
        Assert.Contains("'a/v' already exists, created at model.cs:12", error.Message);
        Assert.Contains("Reuse.Auto", error.Message);
    }

    [Fact]
    public void The_compiler_fills_in_where_a_variable_is_created()
    {
        using var graph = EmptyGraph();
        Assert.All(
            [Variable.Get<float>("v", [1]), Variable.Get("w", [1]), Variable.GetLocal<float>("x", [1]), Variable.Create(1f)],
            variable =>
            {
                Assert.EndsWith("ErrorContentTests.cs", variable.CreatedAt.File);
                Assert.True(variable.CreatedAt.Line > 1);
            });
    }

    [Fact]
    public void Does_not_exist_names_the_rule_of_its_cause()
    {
        using var graph = EmptyGraph();
        VariableScope called;
        using (VariableScope.Open("a", reuse: Reuse.True)) { Assert.Equal("SCL0102", Missing("v").RuleId); }
        using (called = VariableScope.Open("b"))
        {
            called.ReuseVariables();
            Assert.Equal("SCL0201", Missing("v").RuleId);
            using (VariableScope.Open("inherits")) { Assert.Equal("SCL0201", Missing("v").RuleId); }
            using (VariableScope.Open("asks", reuse: Reuse.True)) { Assert.Equal("SCL0102", Missing("v").RuleId); }
        }

        using (VariableScope.Open(called)) { Assert.Equal(("b/v", "SCL0201"), (Missing("v").VariableName, Missing("v").RuleId)); }
    }

    [Fact]
    public void Mismatches_tell_both_sides_and_where_the_first_was_created()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2, 3], callerFile: "model.cs", callerLine: 7);
        var shape = Fails(ScopeError.ShapeMismatch, () => Variable.Get<float>("v", [3, 2]));
        Assert.Equal(("a/v", "SCL0104", 7), (shape.VariableName, shape.RuleId, shape.FirstCreatedAt!.Value.Line));
        Assert.Contains("[2, 3]", shape.Message);
        Assert.Contains("[3, 2]", shape.Message);
        var dtype = Fails(ScopeError.DTypeMismatch, () => Variable.Get<int>("v"));
        Assert.Equal(("a/v", "SCL0105", 7), (dtype.VariableName, dtype.RuleId, dtype.FirstCreatedAt!.Value.Line));
        Assert.Contains("float32", dtype.Message);
        Assert.Contains("int32", dtype.Message);
    }

    [Fact]
    public void Wrong_arguments_name_their_rule()
    {
        using var graph = EmptyGraph();
        Assert.Equal("SCL0403", Fails(ScopeError.ShapeUndefined, () => Variable.Get<float>("v")).RuleId);
        Assert.Equal("SCL0401", Fails(ScopeError.InvalidName, () => VariableScope.Open("bad name")).RuleId);
        Assert.Equal("SCL0205", Fails(ScopeError.ReuseNeedsName, () => VariableScope.Open(null, "cell", Reuse.True)).RuleId);
        Assert.Equal("SCL0405", Fails(ScopeError.NeedsName, () => VariableScope.Open((string?)null)).RuleId);
        Variable.Get<float>("whole", [2]);
        Assert.Equal("SCL0108", Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("whole", [2], partitioner: Partitioner.FixedSize(2))).RuleId);
        Variable.Get<float>("cut", [2], partitioner: Partitioner.FixedSize(2));
        Assert.Equal("SCL0108", Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("cut", [2])).RuleId);
        var value = Initializer.FromTensor(System.Numerics.Tensors.Tensor.Create<float>([1, 2], [2]));
        Assert.Equal("SCL0403", Fails(ScopeError.ConflictingArguments, () => Variable.Get<float>("v", [2], value)).RuleId);
        Graph.Default.Freeze();
        Assert.Equal("SCL0109", Fails(ScopeError.Frozen, () => Variable.Get<float>("late", [2])).RuleId);
    }

    [Theory]
    [InlineData("bad name")]
    [InlineData("_hidden")]
    [InlineData("-dash")]
    [InlineData("/slash")]
    [InlineData("ümlaut")]
    [InlineData("colon:0")]
    public void A_name_no_operation_can_have_is_refused_everywhere(string name)
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.InvalidName, () => VariableScope.Open(name));
        Fails(ScopeError.InvalidName, () => NameScope.Open(name));
        Fails(ScopeError.InvalidName, () => Variable.Get<float>(name, [1]));
        Fails(ScopeError.InvalidName, () => Variable.Create(1f, name));
        Fails(ScopeError.InvalidName, () => Graph.Default.UniqueName(name));
    }

    [Fact]
    public void Inside_a_name_scope_a_name_may_begin_with_an_underscore()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a");
        using var inner = VariableScope.Open("_x");
        Assert.Equal("a/_x/v:0", Variable.Get<float>("v", [1]).Name);
    }

    [Theory]
    [InlineData("weigths", "net/weights")]
    [InlineData("wieghts", "net/weights")]
    [InlineData("weight", "net/weights")]
    [InlineData("Weights", "net/weights")]
    [InlineData("bais", "net/bias")]
    [InlineData("net/weights", "net/weights")]
    [InlineData("w2", null)]
    [InlineData("kernel", null)]
    [InlineData("v", null)]
    public void The_nearest_existing_name_is_told_when_the_name_looks_misspelt(string asked, string? nearest)
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("net"))
        {
            foreach (var name in (string[])["weights", "bias", "w1", "u"]) { Variable.Get<float>(name, [1]); }
        }

        using var scope = VariableScope.Open("net", reuse: Reuse.True);
        var error = Missing(asked);
        Assert.Equal(nearest, error.NearestName);
        Assert.Equal(error.NearestName is not null, error.Message.Contains("Did you mean"));
    }

    [Fact]
    public void The_nearest_name_is_looked_for_in_one_scope_of_a_large_store()
    {
        using var graph = EmptyGraph();
        const int InEachScope = 500;
        for (var scope = 0; scope < 200; scope++)
        {
            using var opened = VariableScope.Open($"scope{scope}");
            for (var variable = 0; variable < InEachScope; variable++) { Variable.Get<float>($"variable{variable}", []); }
        }

        using var reusing = VariableScope.Open("scope7", reuse: Reuse.True);
        Assert.Equal("scope7/variable9", Missing("varaible9").NearestName);
        Assert.Equal(InEachScope, Graph.Default.Variables.Nearest.Compared);
    }

    private static ScopeException Missing(string name) => Fails(ScopeError.DoesNotExist, () => Variable.Get<float>(name, [1]));
}
