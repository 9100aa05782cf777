using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>Code that a get runs (getters, initializers, partitioners) may do anything, and scopes and names are in order behind it.</summary>
public sealed class CallbackTests
{
    public static TheoryData<string, bool> Closings => new MatrixTheoryData<string, bool>(["getter", "initializer", "regularizer"], [false, true]);

    [Theory]
    [MemberData(nameof(Closings))]
    public void Closing_the_scope_around_the_get_leaves_what_was_around_that(string where, bool flows)
    {
        using var graph = new Graph(flows ? ScopeFlow.Async : ScopeFlow.Thread).AsDefault();
        using (VariableScope.Open("a"))
        {
            Func<IDisposable>[] openings = [() => VariableScope.Open("b"), () => NameScope.Open("n")];
            foreach (var open in openings)
            {
                GetAnd(where, open().Dispose);
                Assert.Equal("a", VariableScope.Current.Name);
                Assert.Equal("a/", NameScope.Current);
            }
        }

        Assert.Equal("", VariableScope.Current.Name);
        Assert.Equal("", NameScope.Current);
    }

    [Theory]
    [InlineData("getter")]
    [InlineData("initializer")]
    [InlineData("regularizer")]
    public void A_scope_that_is_opened_and_closed_changes_nothing(string where)
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("a"))
        {
            GetAnd(where, () => VariableScope.Open("b").Dispose());
            Assert.Equal("a", VariableScope.Current.Name);
            Assert.Equal("a/", NameScope.Current);
        }
    }

    [Fact]
    public void A_partitioner_that_makes_the_variable_whole_ends_in_a_clear_error()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("v", [2], partitioner: new Acting(() => Variable.Get<float>("v", [2]))));
        Assert.Equal("a/v:0", Assert.Single(Graph.Default.GlobalVariables).Name);
    }

    private static void GetAnd(string where, Action action) => Variable.Get<float>(
        "v" + Graph.Default.GlobalVariables.Count, [1], where == "initializer" ? new ActingInitializer(action) : null,
        where == "regularizer" ? new ActingRegularizer(action) : null,
        customGetter: where != "getter" ? null : (getter, request) =>
        {
            action();
            return getter(request);
        });

    private sealed class Acting(Action action) : Partitioner
    {
        public override IReadOnlyList<int> Partition(Shape shape, DType dtype)
        {
            action();
            return [2];
        }
    }

    private sealed class ActingInitializer(Action action) : Initializer
    {
        public override string Name => "acting";

        protected override void Fill(Span<double> destination, InitializerContext context) => action();
    }

    private sealed class ActingRegularizer(Action action) : Regularizer
    {
        public override NamedTensor? Loss(Variable variable)
        {
            action();
            return null;
        }
    }
}
