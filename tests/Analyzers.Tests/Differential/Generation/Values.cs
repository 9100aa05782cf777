namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>What a value in a generated program is used for. It says more than its type: whether a number may become part of a name.</summary>
internal enum ValueKind
{
    /// <summary>A variable scope that is certainly not null.</summary>
    Scope,

    /// <summary>A variable scope or null.</summary>
    OptionalScope,

    /// <summary>A string that is known on every path.</summary>
    Name,

    Flag,

    /// <summary>A number that may come from outside, and so tells no names apart.</summary>
    Number,

    /// <summary>The round of a loop whose bounds are constants.</summary>
    Counter,

    /// <summary>The round of a loop that ends at a number from outside.</summary>
    Round,

    Mode,
    Reuse,
    Shape,
    Graph,

    /// <summary>A tensor of numbers.</summary>
    Tensor,

    /// <summary>An object of the class Box, which holds a name, a flag, how to reuse and a shape.</summary>
    Box,

    /// <summary>An <see cref="System.Action"/>.</summary>
    Action,

    /// <summary>An <see cref="Action{T}"/> that takes a name.</summary>
    NamedAction,

    /// <summary>A <see cref="Func{T, TResult}"/> from a name to a variable.</summary>
    Getter,
}

/// <summary>A local, parameter, field or property that a program can read.</summary>
/// <param name="Kind">What it is used for.</param>
/// <param name="Text">How it is read.</param>
/// <param name="CanAssign">Whether it can be assigned.</param>
/// <param name="CanCapture">Whether a lambda can use it; not so if it is passed by reference.</param>
/// <param name="Cost">If it is a delegate, about how many calls of the library one call of it makes.</param>
internal sealed record Value(ValueKind Kind, string Text, bool CanAssign = false, bool CanCapture = true, int Cost = 0)
{
    /// <summary>What an object of the class Box holds.</summary>
    public static IEnumerable<Value> FieldsOf(string box) =>
    [
        new(ValueKind.Name, $"{box}.Name", CanAssign: true),
        new(ValueKind.Flag, $"{box}.On", CanAssign: true),
        new(ValueKind.Reuse, $"{box}.Reuse", CanAssign: true),
        new(ValueKind.Shape, $"{box}.Shape", CanAssign: true),
    ];

    /// <summary>The type of the values of a kind.</summary>
    public static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Scope or ValueKind.OptionalScope => "VariableScope",
        ValueKind.Name => "string",
        ValueKind.Flag => "bool",
        ValueKind.Number or ValueKind.Counter or ValueKind.Round => "int",
        ValueKind.Tensor => "NamedTensor<float>",
        ValueKind.NamedAction => "Action<string>",
        ValueKind.Getter => "Func<string, Variable>",
        _ => kind.ToString(),
    };
}

/// <summary>The values that can be read at a place in a program; those of a block are forgotten at its end.</summary>
internal sealed class Values(Dice dice)
{
    private readonly List<Value> _values = [];

    /// <summary>How many there are now, to <see cref="ForgetFrom"/> there.</summary>
    public int Count => _values.Count;

    public void Add(Value value) => _values.Add(value);

    public void ForgetFrom(int count) => _values.RemoveRange(count, _values.Count - count);

    public bool Has(ValueKind kind) => _values.Exists(value => value.Kind == kind);

    /// <summary>One of a kind; the inmost ones more often than the others. Null if there is none.</summary>
    public Value? Find(ValueKind kind, Func<Value, bool>? isFit = null)
    {
        var fitting = _values.FindAll(value => value.Kind == kind && isFit?.Invoke(value) != false);
        return fitting.Count == 0 ? null : dice.OneIn(3) ? fitting[^1] : dice.Pick(fitting);
    }

    public Value? FindAssignable(ValueKind kind) => Find(kind, value => value.CanAssign);

    /// <summary>The values that a lambda at this place can use.</summary>
    public Values ForClosure()
    {
        var captured = new Values(dice);
        captured._values.AddRange(_values.Where(value => value.CanCapture));
        return captured;
    }
}
