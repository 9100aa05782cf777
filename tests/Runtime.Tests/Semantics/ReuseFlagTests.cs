using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Where a scope has its reuse flag from, and how far ReuseVariables() reaches.</summary>
public sealed class ReuseFlagTests
{
    [Theory]
    [InlineData(Reuse.None, Reuse.None, Reuse.None)]
    [InlineData(Reuse.None, Reuse.True, Reuse.True)]
    [InlineData(Reuse.None, Reuse.Auto, Reuse.Auto)]
    [InlineData(Reuse.True, Reuse.None, Reuse.True)]
    [InlineData(Reuse.True, Reuse.True, Reuse.True)]
    [InlineData(Reuse.True, Reuse.Auto, Reuse.Auto)]
    [InlineData(Reuse.Auto, Reuse.None, Reuse.Auto)]
    [InlineData(Reuse.Auto, Reuse.True, Reuse.True)]
    [InlineData(Reuse.Auto, Reuse.Auto, Reuse.Auto)]
    public void By_name_the_flag_is_the_given_one_else_the_parents(Reuse parent, Reuse given, Reuse inForce)
    {
        using var graph = EmptyGraph();
        using var outer = VariableScope.Open("outer", reuse: parent);
        using var inner = VariableScope.Open("inner", reuse: given);
        Assert.Equal(inForce, inner.Reuse);
    }

    [Theory]
    [InlineData(Reuse.True, Reuse.None, Reuse.None, Reuse.None)]
    [InlineData(Reuse.None, Reuse.True, Reuse.None, Reuse.True)]
    [InlineData(Reuse.Auto, Reuse.True, Reuse.None, Reuse.True)]
    [InlineData(Reuse.True, Reuse.True, Reuse.Auto, Reuse.Auto)]
    [InlineData(Reuse.None, Reuse.Auto, Reuse.True, Reuse.True)]
    public void By_object_the_flag_is_the_given_one_else_the_objects_own(Reuse parent, Reuse own, Reuse given, Reuse inForce)
    {
        using var graph = EmptyGraph();
        VariableScope captured;
        using (captured = VariableScope.Open("captured", reuse: own)) { }

        using var outer = VariableScope.Open("outer", reuse: parent);
        using var again = VariableScope.Open(captured, reuse: given);
        Assert.Equal(inForce, again.Reuse);
    }

    [Fact]
    public void None_under_a_reusing_parent_still_reuses()
    {
        using var graph = EmptyGraph();
        Variable<float> w;
        using (VariableScope.Open("test1"))
        using (VariableScope.Open("test2")) { w = Variable.Get<float>("w1", [1, 2]); }

        using (VariableScope.Open("test1", reuse: Reuse.True))
        using (VariableScope.Open("test2", reuse: Reuse.None)) { Assert.Same(w, Variable.Get<float>("w1", [1, 2])); }
    }

    [Fact]
    public void A_captured_scope_does_not_reuse_because_the_parent_does()
    {
        using var graph = EmptyGraph();
        VariableScope test1, test2;
        using (test1 = VariableScope.Open("test1"))
        using (test2 = VariableScope.Open("test2")) { Variable.Get<float>("w1", [1, 2]); }

        using (VariableScope.Open(test1, reuse: Reuse.True))
        using (VariableScope.Open(test2)) { Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("w1", [1, 2])); }
    }

    [Fact]
    public void ReuseVariables_holds_for_the_scope_from_then_on()
    {
        using var graph = EmptyGraph();
        using var foo = VariableScope.Open("foo");
        var v = Variable.Get<float>("v", [1]);
        foo.ReuseVariables();
        Assert.Same(v, Variable.Get<float>("v", [1]));
        Fails(ScopeError.DoesNotExist, () => Variable.Get<float>("w", [1]));
        Assert.Equal(Reuse.True, foo.Reuse);
    }

    [Fact]
    public void ReuseVariables_reaches_scopes_opened_inside_afterwards()
    {
        using var graph = EmptyGraph();
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        using var bar = VariableScope.Open("bar");
        Assert.Equal(Reuse.True, bar.Reuse);
    }

    [Fact]
    public void ReuseVariables_reaches_later_openings_by_that_object()
    {
        using var graph = EmptyGraph();
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { foo.ReuseVariables(); }
        using var again = VariableScope.Open(foo);
        Assert.Equal(Reuse.True, again.Reuse);
    }

    [Fact]
    public void ReuseVariables_does_not_reach_a_scope_already_open_inside()
    {
        using var graph = EmptyGraph();
        using var foo = VariableScope.Open("foo");
        using var bar = VariableScope.Open("bar");
        Variable.Get<float>("w", [1]);
        foo.ReuseVariables();
        Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("w", [1]));
    }

    [Fact]
    public void ReuseVariables_does_not_reach_a_later_opening_of_the_name()
    {
        using var graph = EmptyGraph();
        using (var foo = VariableScope.Open("foo")) { foo.ReuseVariables(); }
        using var again = VariableScope.Open("foo");
        Assert.Equal(Reuse.None, again.Reuse);
    }

    [Fact]
    public void ReuseVariables_does_not_reach_the_object_the_scope_was_captured_from()
    {
        using var graph = EmptyGraph();
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { }
        using (var copy = VariableScope.Open(foo))
        {
            Assert.NotSame(foo, copy);
            copy.ReuseVariables();
        }

        Assert.Equal(Reuse.None, foo.Reuse);
    }

    [Fact]
    public void ReuseVariables_works_on_the_root_scope()
    {
        using var graph = EmptyGraph();
        var v = Variable.Get<float>("v", [1]);
        VariableScope.Current.ReuseVariables();
        Assert.Same(v, Variable.Get<float>("v"));
        using var inner = VariableScope.Open("inner");
        Assert.Equal(Reuse.True, inner.Reuse);
    }
}
