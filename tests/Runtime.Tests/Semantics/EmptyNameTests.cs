using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>The empty name, by which optimizers get their slots.</summary>
public sealed class EmptyNameTests
{
    [Fact]
    public void An_empty_name_inside_a_scope_names_the_scope_itself()
    {
        using var closing = EmptyGraph();
        Variable.Get<float>("w", [2]);
        var slots = Enumerable.Range(0, 2).Select(_ =>
        {
            using (VariableScope.Open(null, "w/Adam"))
            {
                return Variable.Get<float>("", [2], trainable: false);
            }
        }).ToList();
        Assert.Equal(["w/Adam/", "w/Adam_1/"], slots.Select(slot => slot.FullName));
        Assert.Equal(["w/Adam:0", "w/Adam_1:0"], slots.Select(slot => slot.Name));
    }

    [Fact]
    public void It_is_shared_like_any_other()
    {
        using var closing = EmptyGraph();
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            var v = Variable.Get<float>("", [1]);
            Assert.Same(v, Variable.Get<float>("", [1]));
            Assert.NotSame(v, Variable.Get<float>("v", [1]));
        }

        using (VariableScope.Open("a"))
        {
            Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("", [1]));
        }
    }

    [Fact]
    public void Its_operation_takes_the_name_in_use_or_not()
    {
        using var closing = EmptyGraph();
        Assert.Equal("a:0", Variable.Create(1f, "a").Name);
        using var scope = VariableScope.Open("a");
        Assert.Equal("a:0", Variable.Get<float>("", [1]).Name);
        Assert.Equal("a_1/x:0", Op.Constant(1f, name: "x").Name);
    }

    [Fact]
    public void At_the_root_it_is_no_name()
    {
        using var closing = EmptyGraph();
        Fails(ScopeError.InvalidName, () => Variable.Get<float>("", [1]));
        Fails(ScopeError.InvalidName, () => Variable.Get<float>("/", [1]));
    }
}
