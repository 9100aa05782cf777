using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Operation names and name scopes: unique per graph, whatever the letter case, under the current name scope.</summary>
public sealed class OperationNameTests
{
    [Fact]
    public void A_name_in_use_gets_a_number()
    {
        using var graph = EmptyGraph();
        Assert.Equal(["add", "add_1", "add_2"], [Operation("add"), Operation("add"), Operation("add")]);
    }

    [Fact]
    public void Letter_case_does_not_tell_names_apart_but_is_kept()
    {
        using var graph = EmptyGraph();
        Assert.Equal(["foo", "Foo_1", "FOO_2"], [Operation("foo"), Operation("Foo"), Operation("FOO")]);
    }

    [Fact]
    public void A_numbered_name_that_was_given_out_is_in_use_like_any_other()
    {
        using var graph = EmptyGraph();
        Assert.Equal(["foo", "foo_1", "foo_2"], [Operation("foo"), Operation("foo"), Operation("foo")]);
        Assert.Equal(["foo_1_1", "foo_2_1", "foo_1_2"], [Operation("foo_1"), Operation("foo_2"), Operation("foo_1")]);
        Assert.Equal(["foo_3", "foo_3_1", "foo_01"], [Operation("foo_3"), Operation("foo_3"), Operation("foo_01")]);
        Assert.Equal("foo_4", Operation("foo"));
    }

    [Fact]
    public void A_variable_created_rather_than_got_becomes_v_1_the_second_time()
    {
        using var graph = EmptyGraph();
        Assert.Equal(
            ["first_var:0", "first_var_1:0", "Variable:0", "Variable_1:0"],
            [Variable.Create(1f, "first_var").Name, Variable.Create(1f, "first_var").Name, Variable.Create(1f).Name, Variable.Create(1f).Name]);
    }

    [Fact]
    public void A_variable_created_rather_than_got_never_looks_at_the_store_nor_at_reuse()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        var gotten = Variable.Get<float>("v", [1]);
        var created = Variable.Create(1f, "v");
        Assert.NotSame(gotten, created);
        Assert.Equal("a/v_1:0", created.Name);
        Assert.Same(gotten, Variable.Get<float>("v"));
        Fails(ScopeError.ShapeUndefined, () => Variable.Get<float>("v_1"));
    }

    [Fact]
    public void A_got_variables_operation_takes_the_store_name_made_unique_at_the_root()
    {
        using var graph = EmptyGraph();
        Assert.Equal("w:0", Variable.Create(1f, "w").Name);
        using var names = NameScope.Open("somewhere");
        var w = Variable.Get<float>("w", [1]);
        Assert.Equal(("w_1:0", "w"), (w.Name, w.FullName));
    }

    [Fact]
    public void The_second_opening_of_a_variable_scope_has_a_numbered_name_scope_while_its_variables_keep_the_prefix()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("foo")) { Assert.Equal("foo/add", Operation("add")); }
        using (VariableScope.Open("foo"))
        {
            Assert.Equal("foo_1/", NameScope.Current);
            Assert.Equal("foo_1/add", Operation("add"));
            Assert.Equal("foo/v:0", Variable.Get<float>("v", [1]).Name);
        }
    }

    [Fact]
    public void A_name_scope_does_not_prefix_got_variables()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("scope"))
        using (NameScope.Open("op"))
        {
            Assert.Equal("scope/var1:0", Variable.Get<float>("var1", [1]).Name);
            Assert.Equal("scope/op/add", Operation("add"));
            Assert.Equal("scope/op/v:0", Variable.Create(1f, "v").Name);
            Assert.Equal("scope", VariableScope.Current.Name);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_name_scope_of_nothing_goes_back_to_the_root_for_operations_only(string? nothing)
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("scope"))
        using (NameScope.Open(nothing))
        {
            Assert.Equal("", NameScope.Current);
            Assert.Equal("add", Operation("add"));
            Assert.Equal("scope/v:0", Variable.Get<float>("v", [1]).Name);
        }
    }

    [Fact]
    public void A_name_scope_that_ends_in_a_slash_is_absolute()
    {
        using var graph = EmptyGraph();
        using (NameScope.Open("foo")) { Operation("add"); }
        using (NameScope.Open("bar"))
        using (NameScope.Open("foo/"))
        {
            Assert.Equal("foo/", NameScope.Current);
            Assert.Equal("foo/add_1", Operation("add"));
        }
    }

    [Fact]
    public void A_name_scope_opened_twice_gets_a_number()
    {
        using var graph = EmptyGraph();
        using (var first = NameScope.Open("m")) { Assert.Equal("m/", first.Name); }
        using (var second = NameScope.Open(null, "m")) { Assert.Equal("m_1/", second.Name); }
        Assert.Equal("", NameScope.Current);
    }

    [Fact]
    public void OriginalNameScope_is_what_the_scope_got_when_it_was_first_opened()
    {
        using var graph = EmptyGraph();
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { }
        Assert.Equal("foo/", foo.OriginalNameScope);
        using (var again = VariableScope.Open(foo))
        {
            Assert.Equal("foo/", again.OriginalNameScope);
            Assert.Equal("foo_1/c", Operation("c"));
        }

        using (var byName = VariableScope.Open("foo")) { Assert.Equal("foo_2/", byName.OriginalNameScope); }
    }

    [Fact]
    public void Without_an_auxiliary_name_scope_operations_stay_where_they_were()
    {
        using var graph = EmptyGraph();
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { }
        using (VariableScope.Open("bar"))
        using (var again = VariableScope.Open(foo, auxiliaryNameScope: false))
        {
            Assert.Equal("bar/c", Operation("c"));
            Assert.Equal("foo/v:0", Variable.Get<float>("v", [1]).Name);
            using (NameScope.Open(again.OriginalNameScope)) { Assert.Equal("foo/c", Operation("c")); }
        }
    }

    [Fact]
    public void Inside_a_custom_getter_operations_stand_at_the_root()
    {
        using var graph = EmptyGraph();
        var operation = "";
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1], customGetter: (getter, request) =>
        {
            operation = Operation("scaled");
            return getter(request);
        });
        Assert.Equal("scaled", operation);
        Assert.Equal("a/", NameScope.Current);
    }

    [Fact]
    public void An_operation_can_take_the_name_of_its_scope()
    {
        using var graph = EmptyGraph();
        using var scope = NameScope.Open("layer");
        Assert.Equal("layer", Operation(scope.Name));
    }
}
