using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>A call that fails leaves store, names, counts and scopes as they were: whatever is done afterwards comes out as if the call
/// had never been made.</summary>
public sealed class NothingChangesTests
{
    private static readonly Initializer s_pair = Initializer.FromTensor(System.Numerics.Tensors.Tensor.Create<float>([1, 2], [2]));

    public static IEnumerable<TheoryDataRow<string>> FailingCalls() => s_calls.Keys.Select(name => new TheoryDataRow<string>(name));

    // All are made in a scope 'here' with Reuse.None that holds 'v' of shape [2] and the partitioned 'p'.
    private static readonly Dictionary<string, (ScopeError? Error, Action Call)> s_calls = new()
    {
        ["get: already exists"] = (ScopeError.AlreadyExists, () => Variable.Get<float>("v", [2])),
        ["get partitioned: already exists"] = (ScopeError.AlreadyExists, () => Variable.Get<float>("p", [4], partitioner: Partitioner.FixedSize(2))),
        ["get: does not exist"] = (ScopeError.DoesNotExist, () => Reusing(() => Variable.Get<float>("new", [1]))),
        ["get partitioned: does not exist"] =
            (ScopeError.DoesNotExist, () => Reusing(() => Variable.Get<float>("new", [4], partitioner: Partitioner.FixedSize(2)))),
        ["get: shape mismatch"] = (ScopeError.ShapeMismatch, () => Reusing(() => Variable.Get<float>("v", [3]))),
        ["get: dtype mismatch"] = (ScopeError.DTypeMismatch, () => Reusing(() => Variable.Get<int>("v", [2]))),
        ["get: initial value of another dtype"] = (ScopeError.DTypeMismatch, () => Variable.Get<double>("new", initializer: s_pair)),
        ["get: inherited initial value of another dtype"] =
            (ScopeError.DTypeMismatch, () => Inside(() => Variable.Get<double>("new"), initializer: s_pair)),
        ["get: shape undefined"] = (ScopeError.ShapeUndefined, () => Variable.Get<float>("new")),
        ["get: shape not known whole"] = (ScopeError.ShapeUndefined, () => Variable.Get<float>("new", [2, -1])),
        ["get: conflicting arguments"] = (ScopeError.ConflictingArguments, () => Variable.Get<float>("new", [2], s_pair)),
        ["get: whole where partitioned"] = (ScopeError.PartitionMismatch, () => Variable.Get<float>("p", [4])),
        ["get: partitioned where whole"] = (ScopeError.PartitionMismatch, () => Variable.Get<float>("v", [2], partitioner: Partitioner.FixedSize(2))),
        ["get: bad partitioner"] = (ScopeError.PartitionMismatch, () => Variable.Get<float>("new", [2], partitioner: new OneAxisTooMany())),
        ["get: a later part exists"] = (ScopeError.AlreadyExists, () => Variable.Get<float>("q", [4], partitioner: Partitioner.FixedSize(2))),
        ["get: invalid name"] = (ScopeError.InvalidName, () => Variable.Get<float>("bad name", [1])),
        ["get: custom getter of another dtype"] =
            (ScopeError.DTypeMismatch, () => Variable.Get<float>("new", [1], customGetter: (getter, request) => MakeForeign())),
        ["get: throwing initializer"] = (null, () => Variable.Get<float>("new", [1], new Throwing())),
        ["get: throwing initializer of a later part"] =
            (null, () => Variable.Get<float>("new", [4], new Throwing(parts: 1), partitioner: Partitioner.FixedSize(2))),
        ["get: throwing initializer of a later part, with penalties"] = (null, () => Variable.Get<float>(
            "new", [4], new Throwing(parts: 1), Regularizer.L2(1), partitioner: Partitioner.FixedSize(2))),
        ["get: throwing regularizer"] = (null, () => Variable.Get<float>("new", [1], regularizer: new ThrowingRegularizer())),
        ["get: throwing custom getter"] =
            (null, () => Variable.Get<float>("new", [1], customGetter: (getter, request) => throw new TimeoutException())),
        ["create: invalid name"] = (ScopeError.InvalidName, () => Variable.Create(1f, "bad name")),
        ["create: unsupported type"] = (null, () => Variable.Create("text", "new")),
        ["operation: invalid name"] = (ScopeError.InvalidName, () => Operation("bad name")),
        ["open: invalid name"] = (ScopeError.InvalidName, () => VariableScope.Open("bad name")),
        ["open: invalid default name"] = (ScopeError.InvalidName, () => VariableScope.Open(null, "bad name")),
        ["open: needs a name"] = (ScopeError.NeedsName, () => VariableScope.Open((string?)null)),
        ["open: reuse needs a name"] = (ScopeError.ReuseNeedsName, () => VariableScope.Open(null, "cell", Reuse.Auto)),
        ["open: values of two graphs"] = (null, () => VariableScope.Open("new", values: [Foreign(), Foreign()])),
        ["open with values: invalid name"] = (ScopeError.InvalidName, () => VariableScope.Open("bad name", values: [Foreign()])),
        ["open name scope: invalid name"] = (ScopeError.InvalidName, () => NameScope.Open("bad name")),
        ["open name scope: needs a name"] = (ScopeError.NeedsName, () => NameScope.Open(null, values: [])),
        ["close: root scope"] = (ScopeError.ImproperNesting, () => OnTop(VariableScope.Current).Dispose()),
        ["close: twice"] = (ScopeError.ImproperNesting, () => Closed(VariableScope.Open("here")).Dispose()),
        ["reset: nested"] = (ScopeError.NestedReset, Graph.ResetDefault),
    };

    [Theory]
    [MemberData(nameof(FailingCalls))]
    public void What_follows_a_failed_call_is_as_if_it_was_never_made(string call)
    {
        var (error, failing) = s_calls[call];
        var opensHere = call == "close: twice";
        var without = Observe(() => { if (opensHere) { Closed(VariableScope.Open("here")); } });
        var with = Observe(() =>
        {
            var exception = Record.Exception(failing);
            Assert.NotNull(exception);
            Assert.Equal(error, (exception as ScopeException)?.Error);
        });
        Assert.Equal(without, with);
    }

    [Theory]
    [MemberData(nameof(FailingCalls))]
    public void A_failed_call_tells_the_page_of_its_rule_and_shows_nothing_internal(string call)
    {
        var exception = (Exception?)null;
        Observe(() => exception = Record.Exception(s_calls[call].Call));
        if (exception is ScopeException { RuleId: { } rule })
        {
            Assert.EndsWith($"/docs/rules/{rule}.md", exception.HelpLink);
            Assert.NotEmpty(ShownStack.Of(exception));
            Assert.All(ShownStack.Of(exception), member => Assert.True(ShownStack.IsPublic(member), member));
        }
    }

    /// <summary>Everything a program can see after an action: scopes, flags, collections, and the names it would get.</summary>
    private static List<string> Observe(Action action)
    {
        using var graph = EmptyGraph();
        using var here = VariableScope.Open("here");
        Variable.Get<float>("v", [2]);
        Variable.Get<float>("p", [4], partitioner: Partitioner.FixedSize(2));
        Variable.Get<float>("q/part_1", [2]);
        Operation("add");
        action();

        var seen = new List<string>
        {
            $"{VariableScope.Current.Name} {VariableScope.Current.Reuse} {NameScope.Current} {ReferenceEquals(here, VariableScope.Current)}",
        };
        foreach (var key in (string[])[GraphKeys.GlobalVariables, GraphKeys.TrainableVariables, GraphKeys.LocalVariables])
        {
            seen.Add(string.Join(' ', Graph.Default.GetCollection(key)));
        }

        seen.Add(string.Join(' ', Graph.Default.RegularizationLosses));
        foreach (var name in (string[])["cell", "cell", "new"])
        {
            using var scope = VariableScope.Open(null, name);
            seen.Add($"{scope.Name} {scope.OriginalNameScope}");
        }

        seen.AddRange(((string[])["v", "new", "add", "p", "here"]).Select(Operation));
        using (NameScope.Open(null)) { seen.AddRange(((string[])["here/new/Regularizer/penalty", "here/new/part_0/Regularizer/l2_regularizer", "here", "new", "here/new/part_0"]).Select(Operation)); }
        using (VariableScope.Open(here, reuse: Reuse.Auto))
        {
            seen.Add(Variable.Get<double>("new", [4]).Name);
            seen.Add(Variable.Get<float>("v").Name);
        }

        return seen;
    }

    private static void Reusing(Action action) => Inside(action, Reuse.True);

    // Opens no name scope, and by object: names and counts are those of the scope around it.
    private static void Inside(Action action, Reuse reuse = Reuse.None, Initializer? initializer = null)
    {
        var here = VariableScope.Current;
        var opened = VariableScope.Open(here, reuse, initializer, auxiliaryNameScope: false);
        try
        {
            action();
        }
        finally
        {
            opened.Dispose();
        }
    }

    private static VariableScope OnTop(VariableScope scope)
    {
        VariableScope root = scope;
        OnAnotherThread(() => root = VariableScope.Current);
        return root;
    }

    private static VariableScope Closed(VariableScope scope)
    {
        scope.Dispose();
        return scope;
    }

    private static NamedTensor Foreign()
    {
        using var graph = EmptyGraph();
        return Op.Constant(1f);
    }

    private static Variable MakeForeign()
    {
        using var graph = EmptyGraph();
        return Variable.Create(1);
    }

    private sealed class Throwing(int parts = 0) : Initializer
    {
        private int _left = parts;

        public override string Name => "throwing";

        protected override void Fill(Span<double> destination, InitializerContext context)
        {
            if (_left-- == 0)
            {
                throw new TimeoutException();
            }
        }
    }

    private sealed class OneAxisTooMany : Partitioner
    {
        public override IReadOnlyList<int> Partition(Shape shape, DType dtype) => [2, 1];
    }

    private sealed class ThrowingRegularizer : Regularizer
    {
        public override NamedTensor? Loss(Variable variable)
        {
            Op.Constant(1f, name: "penalty");
            throw new TimeoutException();
        }
    }
}
