using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>The full names of scopes: by name, by object, by default name.</summary>
public sealed class ScopeNameTests
{
    [Fact]
    public void By_name_the_name_is_appended_to_the_parents()
    {
        using var graph = EmptyGraph();
        Assert.Equal("", VariableScope.Current.Name);
        using var a = VariableScope.Open("a");
        using var b = VariableScope.Open("b/c");
        Assert.Equal("a/b/c", b.Name);
        Assert.Same(b, VariableScope.Current);
    }

    [Fact]
    public void By_object_the_name_is_the_objects_wherever_we_stand_and_the_parent_is_back_afterwards()
    {
        using var graph = EmptyGraph();
        VariableScope test2;
        using (test2 = VariableScope.Open("test2", initializer: Initializer.Constant(1.5))) { }

        using var test1 = VariableScope.Open("test1", initializer: Initializer.Constant(5.5));
        using (var again = VariableScope.Open(test2))
        {
            Assert.Equal("test2", again.Name);
            Assert.Equal(1.5f, Variable.Get<float>("var2", [2]).Value[0]);
        }

        Assert.Same(test1, VariableScope.Current);
        Assert.Equal(5.5f, Variable.Get<float>("var2", [2]).Value[0]);
    }

    [Fact]
    public void The_same_name_opens_again_any_number_of_times_as_the_same_prefix()
    {
        using var graph = EmptyGraph();
        for (var time = 0; time < 3; time++)
        {
            using var foo = VariableScope.Open("foo");
            Assert.Equal("foo", foo.Name);
            Assert.Equal($"foo/v{time}:0", Variable.Get<float>($"v{time}", [1]).Name);
        }
    }

    [Fact]
    public void A_default_name_is_made_unique_among_the_scopes_opened_under_the_current_one()
    {
        using var graph = EmptyGraph();
        Assert.Equal(["cell", "cell_1", "cell_2"], [Default("cell"), Default("cell"), Default("cell")]);
        using (VariableScope.Open("outer"))
        {
            Assert.Equal(["outer/cell", "outer/cell_1"], [Default("cell"), Default("cell")]);
        }
    }

    [Fact]
    public void A_default_name_yields_to_scopes_opened_by_name()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("cell")) { }
        using (VariableScope.Open("cell_2")) { }
        Assert.Equal(["cell_1", "cell_3"], [Default("cell"), Default("cell")]);
    }

    [Fact]
    public void Default_names_start_anew_when_the_scope_around_them_is_opened_again()
    {
        using var graph = EmptyGraph();
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Assert.Equal(["foo/bar", "foo/bar_1"], [Default("bar"), Default("bar")]); }
        using (VariableScope.Open("foo")) { Assert.Equal("foo/bar", Default("bar")); }
        using (VariableScope.Open(foo)) { Assert.Equal(["foo/bar", "foo/bar_1"], [Default("bar"), Default("bar")]); }
        using (VariableScope.Open(foo)) { Assert.Equal("foo/bar", Default("bar")); }
    }

    [Fact]
    public void Closing_a_scope_opened_by_object_puts_all_counts_back()
    {
        using var graph = EmptyGraph();
        VariableScope captured;
        using (captured = VariableScope.Open("captured")) { }
        using (VariableScope.Open("outer"))
        {
            Assert.Equal("outer/cell", Default("cell"));
            using (VariableScope.Open(captured))
            {
                Assert.Equal(["captured/cell", "captured/cell_1"], [Default("cell"), Default("cell")]);
                using (VariableScope.Open(VariableScope.Current)) { Assert.Equal("captured/cell_2", Default("cell")); }
                Assert.Equal("captured/cell_2", Default("cell"));
            }

            Assert.Equal("outer/cell_1", Default("cell"));
        }
    }

    [Fact]
    public void Reuse_cannot_be_asked_for_with_a_default_name()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.ReuseNeedsName, () => VariableScope.Open(null, "cell", Reuse.True));
        Fails(ScopeError.ReuseNeedsName, () => VariableScope.Open(null, "cell", Reuse.Auto));
    }

    [Fact]
    public void A_name_goes_before_a_default_name()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("named", "cell", Reuse.True);
        Assert.Equal("named", scope.Name);
    }

    [Fact]
    public void A_scope_needs_a_name_or_a_default_name()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.NeedsName, () => VariableScope.Open((string?)null));
        Fails(ScopeError.NeedsName, () => VariableScope.Open((string?)null, reuse: Reuse.True));
    }

    private static string Default(string name)
    {
        using var scope = VariableScope.Open(null, name);
        return scope.Name;
    }
}
