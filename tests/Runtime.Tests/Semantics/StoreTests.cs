using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>One store per graph, from full names to variables; the reuse flag decides between creating and sharing.</summary>
public sealed class StoreTests
{
    [Fact]
    public void The_full_name_is_the_scopes_and_then_the_variables()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("a"))
        using (VariableScope.Open("b"))
        {
            var v = Variable.Get<float>("v", [1]);
            Assert.Equal("a/b/v:0", v.Name);
            Assert.Equal("a/b/v", v.FullName);
        }
    }

    [Fact]
    public void Scopes_of_different_names_keep_variables_of_one_name_apart()
    {
        using var graph = EmptyGraph();
        Variable<float> first, second;
        using (VariableScope.Open("test_1")) { first = Variable.Get<float>("first_var", [2]); }
        using (VariableScope.Open("test_2")) { second = Variable.Get<float>("first_var", [2]); }
        Assert.NotSame(first, second);
        Assert.Equal(["test_1/first_var:0", "test_2/first_var:0"], [first.Name, second.Name]);
    }

    [Fact]
    public void A_slash_in_the_variables_name_leads_to_the_same_place_as_a_scope()
    {
        using var graph = EmptyGraph();
        Variable<float> v;
        using (VariableScope.Open("a")) { v = Variable.Get<float>("b/v", [1]); }
        using (VariableScope.Open("a/b", reuse: Reuse.True)) { Assert.Same(v, Variable.Get<float>("v")); }
        using (VariableScope.Open("", reuse: Reuse.True)) { Assert.Same(v, Variable.Get<float>("a/b/v")); }
    }

    [Fact]
    public void Names_of_variables_mind_the_letter_case()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Assert.NotSame(Variable.Get<float>("v", [1]), Variable.Get<float>("V", [1]));
    }

    [Fact]
    public void Without_reuse_a_name_is_created_once_and_an_error_afterwards()
    {
        using var graph = EmptyGraph();
        Variable.Get<float>("first_var", [1]);
        Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("first_var", [1]));
    }

    [Fact]
    public void With_reuse_true_an_existing_name_is_returned()
    {
        using var graph = EmptyGraph();
        Variable<float> v;
        using (VariableScope.Open("foo")) { v = Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Assert.Same(v, Variable.Get<float>("v", [1])); }
    }

    [Fact]
    public void With_reuse_true_a_missing_name_is_an_error()
    {
        using var graph = EmptyGraph();
        using var foo = VariableScope.Open("foo", reuse: Reuse.True);
        Fails(ScopeError.DoesNotExist, () => Variable.Get<float>("v", [1]));
    }

    [Fact]
    public void With_reuse_auto_the_first_call_creates_and_the_second_returns()
    {
        using var graph = EmptyGraph();
        Variable<float> Foo()
        {
            using (VariableScope.Open("foo", reuse: Reuse.Auto)) { return Variable.Get<float>("v", [1]); }
        }

        Assert.Same(Foo(), Foo());
        Assert.Single(Graph.Default.GlobalVariables);
    }

    [Fact]
    public void On_reuse_a_shape_that_is_given_must_be_compatible()
    {
        using var graph = EmptyGraph();
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        var v = Variable.Get<float>("v", [2, 3]);
        Assert.Same(v, Variable.Get<float>("v"));
        Assert.Same(v, Variable.Get<float>("v", [2, -1]));
        Fails(ScopeError.ShapeMismatch, () => Variable.Get<float>("v", [3, 2]));
        Fails(ScopeError.ShapeMismatch, () => Variable.Get<float>("v", [2, 3, 1]));
    }

    [Fact]
    public void On_reuse_the_element_type_must_be_equal()
    {
        using var graph = EmptyGraph();
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        var v = Variable.Get("v", [1]);
        Assert.Same(v, Variable.Get("v", [1], DType.Float32));
        Fails(ScopeError.DTypeMismatch, () => Variable.Get("v", [1], DType.Int32));
        Fails(ScopeError.DTypeMismatch, () => Variable.Get<double>("v", [1]));
    }

    [Fact]
    public void Creating_needs_a_fully_defined_shape()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.ShapeUndefined, () => Variable.Get<float>("v"));
        Fails(ScopeError.ShapeUndefined, () => Variable.Get<float>("v", [2, -1]));
        Assert.Equal(Shape.Scalar, Variable.Get<float>("v", []).Shape);
    }

    [Fact]
    public void An_initializer_may_bring_the_shape()
    {
        using var graph = EmptyGraph();
        var value = System.Numerics.Tensors.Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        var v = Variable.Get<float>("v", initializer: Initializer.FromTensor(value));
        Assert.Equal(new Shape(2, 3), v.Shape);
        Assert.Equal(6, v.Value[1, 2]);
        Fails(ScopeError.ConflictingArguments, () => Variable.Get<float>("w", [2, 3], Initializer.FromTensor(value)));
        Fails(ScopeError.DTypeMismatch, () => Variable.Get<double>("w", initializer: Initializer.FromTensor(value)));
    }

    [Fact]
    public void Variables_hold_the_values_their_initializer_makes()
    {
        using var graph = EmptyGraph();
        Assert.Equal(0.315f, Variable.Get<float>("c", [2], Initializer.Constant(0.315)).Value[1]);
        Assert.Equal(0, Variable.Get<int>("i", [2]).Value[0]);
        var glorot = Variable.Get<float>("g", [30, 20]);
        var bound = MathF.Sqrt(6f / (30 + 20));
        Assert.Equal("glorot_uniform", glorot.Initializer!.Name);
        Assert.All(glorot.Value.ToArray(), value => Assert.InRange(value, -bound, bound));
        Assert.True(glorot.Value.ToArray().Distinct().Count() > 500);
    }
}
