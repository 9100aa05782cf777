using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Which defaults flow down to inner scopes, and from where.</summary>
public sealed class InheritedDefaultsTests
{
    private static readonly Initializer s_half = Initializer.Constant(0.5);

    [Fact]
    public void By_name_all_defaults_but_the_constraint_come_from_the_parent()
    {
        using var graph = EmptyGraph();
        var (regularizer, partitioner) = (Regularizer.L2(), Partitioner.FixedSize(2));
        VariableGetter getter = (next, request) => next(request);
        using var outer = VariableScope.Open("outer", initializer: s_half, regularizer: regularizer, cachingDevice: "/cpu:0",
            partitioner: partitioner, customGetter: getter, dtype: DType.Float64, useResource: true, constraint: Constraint.NonNegative);
        Assert.Same(Constraint.NonNegative, outer.Constraint);

        using var inner = VariableScope.Open("inner");
        Assert.Same(s_half, inner.Initializer);
        Assert.Same(regularizer, inner.Regularizer);
        Assert.Equal("/cpu:0", inner.CachingDevice);
        Assert.Same(partitioner, inner.Partitioner);
        Assert.Same(getter, inner.CustomGetter);
        Assert.Equal(DType.Float64, inner.DType);
        Assert.True(inner.UseResource);
        Assert.Null(inner.Constraint);
    }

    [Fact]
    public void By_object_they_come_from_the_object_and_not_from_the_parent()
    {
        using var graph = EmptyGraph();
        VariableScope captured;
        using (captured = VariableScope.Open("captured", initializer: s_half, dtype: DType.Float64, constraint: Constraint.NonNegative)) { }

        using var outer = VariableScope.Open("outer", initializer: Initializer.Ones, cachingDevice: "/gpu:0");
        using var again = VariableScope.Open(captured);
        Assert.Same(s_half, again.Initializer);
        Assert.Equal(DType.Float64, again.DType);
        Assert.Null(again.CachingDevice);
        Assert.Null(again.Constraint);
    }

    [Fact]
    public void What_is_given_wins_over_what_is_inherited()
    {
        using var graph = EmptyGraph();
        using var outer = VariableScope.Open("outer", initializer: s_half, dtype: DType.Int32, useResource: true);
        using var inner = VariableScope.Open("inner", initializer: Initializer.Ones, dtype: DType.Float32, useResource: false);
        Assert.Same(Initializer.Ones, inner.Initializer);
        Assert.Equal(DType.Float32, inner.DType);
        Assert.False(inner.UseResource);
    }

    [Fact]
    public void An_argument_of_get_wins_over_the_scopes()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("test_0", initializer: Initializer.Constant(0.15), cachingDevice: "/cpu:0", dtype: DType.Float64,
            useResource: true, constraint: Constraint.NonNegative);
        var inherited = Variable.Get("first_var", [2]);
        Assert.Equal((DType.Float64, "/cpu:0", true), (inherited.DType, inherited.CachingDevice, inherited.UseResource));
        Assert.Same(scope.Initializer, inherited.Initializer);
        Assert.Same(Constraint.NonNegative, inherited.Constraint);

        var unit = Constraint.UnitNorm();
        var given = Variable.Get("first_var_2", [2], DType.Float32, s_half, cachingDevice: "/gpu:0", useResource: false, constraint: unit);
        Assert.Equal((DType.Float32, "/gpu:0", false), (given.DType, given.CachingDevice, given.UseResource));
        Assert.Same(s_half, given.Initializer);
        Assert.Same(unit, given.Constraint);
        Assert.Equal(0.5f, ((Variable<float>)given).Value[1]);
    }

    [Fact]
    public void Custom_getters_are_composed_with_the_inner_scopes_called_first()
    {
        using var graph = EmptyGraph();
        var calls = new List<string>();
        VariableGetter Suffix(string suffix) => (getter, request) =>
        {
            calls.Add($"{suffix}:{request.Name}");
            return getter(request with { Name = $"{request.Name}_{suffix}" });
        };
        using (VariableScope.Open("outer", customGetter: Suffix("outer")))
        using (VariableScope.Open("inner", customGetter: Suffix("inner")))
        {
            Assert.Equal("outer/inner/v_inner_outer:0", Variable.Get<float>("v", [1]).Name);
        }

        Assert.Equal(["inner:outer/inner/v", "outer:outer/inner/v_inner"], calls);
    }

    [Fact]
    public void A_custom_getter_given_to_get_stands_in_for_the_scopes()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + "_scope" }));
        var v = Variable.Get<float>("v", [1], customGetter: (getter, request) => getter(request with { Name = request.Name + "_own" }));
        Assert.Equal("a/v_own:0", v.Name);
    }

    [Fact]
    public void A_custom_getter_must_return_the_element_type_asked_for()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.DTypeMismatch, () => Variable.Get<float>("v", [1], customGetter: (getter, request) => Variable.Create(1)));
    }

    [Fact]
    public void A_regularizer_leaves_the_penalty_of_each_new_variable_in_the_graph()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("a", reuse: Reuse.Auto, regularizer: Regularizer.L2(0.5)))
        {
            Variable.Get<float>("v", [2], Initializer.Constant(3));
            Variable.Get<float>("v");
        }

        var loss = (NamedTensor<float>)Assert.Single(Graph.Default.RegularizationLosses);
        Assert.Equal(9f, loss.ToScalar());
        Assert.StartsWith("a/v/Regularizer/", loss.Name);
    }
}
