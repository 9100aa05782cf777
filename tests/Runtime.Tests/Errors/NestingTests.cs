using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>Closing out of order, twice or on another thread is an error that leaves the stack as it was, so that closing in order still
/// works.</summary>
public sealed class NestingTests
{
    [Fact]
    public void An_outer_variable_scope_cannot_be_closed_first()
    {
        using var graph = EmptyGraph();
        var outer = VariableScope.Open("outer");
        var inner = VariableScope.Open("inner");
        var error = Fails(ScopeError.ImproperNesting, outer.Dispose);
        Assert.Equal(("outer", "SCL0304"), (error.VariableName, error.RuleId));
        Assert.Contains("'outer/inner'", error.Message);
        Assert.Contains("NestingTests.cs", error.Message);

        Assert.Same(inner, VariableScope.Current);
        inner.Dispose();
        Assert.Same(outer, VariableScope.Current);
        outer.Dispose();
        Assert.Equal("", VariableScope.Current.Name);
    }

    [Fact]
    public void Variable_scopes_name_scopes_and_default_graphs_nest_in_one_another()
    {
        using var graph = EmptyGraph();
        var opened = new List<IDisposable>
        {
            NameScope.Open("names"), VariableScope.Open("variables"), new Graph().AsDefault(), NameScope.Open("more"), VariableScope.Open("last"),
        };
        for (var top = opened.Count - 1; top >= 0; top--)
        {
            Assert.All(opened[..top], below => Fails(ScopeError.ImproperNesting, below.Dispose));
            opened[top].Dispose();
            Fails(ScopeError.ImproperNesting, opened[top].Dispose);
        }

        Assert.Equal(("", ""), (VariableScope.Current.Name, NameScope.Current));
    }

    [Fact]
    public void A_scope_cannot_be_closed_twice_even_when_one_of_its_name_is_open()
    {
        using var graph = EmptyGraph();
        var first = VariableScope.Open("a");
        first.Dispose();
        using var second = VariableScope.Open(first);
        Assert.Contains("closed already", Fails(ScopeError.ImproperNesting, first.Dispose).Message);
        Assert.Same(second, VariableScope.Current);
    }

    [Fact]
    public void A_scope_cannot_be_closed_on_another_thread()
    {
        using var graph = EmptyGraph();
        using var variables = VariableScope.Open("variables");
        using var names = NameScope.Open("names");
        using var token = new Graph().AsDefault();
        OnAnotherThread(() =>
        {
            Assert.Contains("another thread", Fails(ScopeError.ImproperNesting, variables.Dispose).Message);
            Assert.Contains("another thread", Fails(ScopeError.ImproperNesting, names.Dispose).Message);
            Assert.Contains("another thread", Fails(ScopeError.ImproperNesting, token.Dispose).Message);
        });
    }

    [Fact]
    public void The_root_scope_cannot_be_closed()
    {
        using var graph = EmptyGraph();
        Assert.Contains("never opened", Fails(ScopeError.ImproperNesting, VariableScope.Current.Dispose).Message);
    }
}
