using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>A value that is not known but is the same wherever it occurs: what a path assumes of it holds until its end.</summary>
/// <param name="Domain">Which values it can have.</param>
internal abstract record Symbolic(ValueDomain Domain) : AbstractValue
{
    /// <summary>What the value depends on: two that share a part cannot be chosen freely of each other.</summary>
    public abstract IEnumerable<object> Parts { get; }

    /// <summary>How many values it is made of, each counted as often as it is used.</summary>
    public virtual int Size => 1;

    /// <summary>What the source calls it; null where it has no name.</summary>
    public virtual string? Name => null;

    /// <summary>Whether it is null for the type of another value: then that it is not says something about the other.</summary>
    public virtual bool IsNullByType => false;

    /// <summary>Whether it is what a member or operator says of another value.</summary>
    public virtual bool IsPartOf(Symbolic whole) => false;

    /// <summary>The size of any value.</summary>
    protected static int SizeOf(AbstractValue? value) => value switch
    {
        null => 0,
        Symbolic symbol => symbol.Size,
        OffsetValue offset => offset.Base.Size,
        _ => 1,
    };
}

/// <summary>A parameter of a body that is entered from outside, or the result of code that is not followed.</summary>
/// <param name="Id">Its number in the state.</param>
/// <param name="Label">What the source calls it; null where it has no name.</param>
/// <param name="Domain">Which values it can have.</param>
/// <param name="Origin">What answers it hangs together with; null where with none.</param>
internal sealed record OpaqueSymbol(int Id, string? Label, ValueDomain Domain, object? Origin = null) : Symbolic(Domain)
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => IsDetermined || facts.Determined.Has(Id);

    /// <summary>What gives a different value each time; null where nothing is known to.</summary>
    public string? Unstable { get; init; }

    /// <summary>Whether the program determines it, though not in a way that is followed.</summary>
    public bool IsDetermined { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<object> Parts => Origin switch
    {
        null => [this],
        PartSet parts => parts.Items.Prepend(this),
        _ => [this, Origin],
    };

    /// <inheritdoc/>
    public override string? Name => Label;

    /// <summary>Whether both are the same value. Paths that part count on from the same number, so that one number may stand for a truth value on
    /// one of them and for a whole number on the other.</summary>
    public bool Equals(OpaqueSymbol? other) => other is not null && Id == other.Id && Domain.Equals(other.Domain);

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <inheritdoc/>
    public override string ToString() => Label ?? FormattableString.Invariant($"?{Id}");
}

/// <summary>Something that was assumed before it may have changed. What it was no longer matters, but what it will be hangs together with it.</summary>
/// <param name="Origin">What it hangs together with.</param>
internal sealed record AgedSymbol(object Origin) : Symbolic(ValueDomain.Truth)
{
    /// <summary>What a path assumes of it: that it was asked for.</summary>
    public static readonly ValueSet Assumed = ChoiceSet.Of([True]);

    /// <inheritdoc/>
    public override IEnumerable<object> Parts => [Origin];
}

/// <summary>What a member says, taken to say the same each time it is asked for the same.</summary>
internal sealed record MemberSymbol(
    MemberId Member, AbstractValue? Receiver, StructuralList<AbstractValue> Arguments, ValueDomain Domain) : Symbolic(Domain)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Receiver is null ? Arguments.Items : Arguments.Items.Insert(0, Receiver);

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) =>
        IsDetermined || Arguments.Items.All(argument => argument.FollowsFromProgram(facts))
        && (Receiver is null or TypeValue && Member.IsInSight ? facts.StartsProgram
            : Receiver?.FollowsFromProgram(facts) != false && Determined.IsAnsweredBy(Member, Receiver));

    // Computed once: symbols are the keys of conditions, and made of others to any depth. A copy keeps what it is made of.
    private readonly int _hash = (Member.GetHashCode() * 31) ^ (Receiver?.GetHashCode() ?? 0) ^ (Arguments.GetHashCode() * 7);

    /// <inheritdoc/>
    public override int Size { get; } = 1 + SizeOf(Receiver) + Arguments.Items.Sum(SizeOf);

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public MemberId Member { get; } = Member;

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public AbstractValue? Receiver { get; } = Receiver;

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public StructuralList<AbstractValue> Arguments { get; } = Arguments;

    /// <summary>What the source calls it, if it says another thing in each run; null where it is not known to.</summary>
    public string? Unstable { get; init; }

    /// <summary>Whether the program determines it, though not in a way that is followed.</summary>
    public bool IsDetermined { get; init; }

    /// <summary>A field is a value of its own; what a property or method says depends on its object and its arguments and what is in them, and what
    /// those of one type say may hang together.</summary>
    public override IEnumerable<object> Parts => Member.IsField ? [this]
        : [(object?)Member.ContainingType ?? Member, .. DerivedSymbol.PartsOf(Receiver), .. Arguments.Items.SelectMany(DerivedSymbol.PartsOf), .. FieldsOf.AllOf(Components)];

    /// <inheritdoc/>
    public override string? Name => Receiver is Symbolic { Name: { } receiver } && receiver != "this" ? $"{receiver}.{Member.Name}" : Member.Name;

    /// <inheritdoc/>
    public override bool IsPartOf(Symbolic whole) =>
        !Member.IsReadOnly
        && (Equals(Receiver, whole) || (Receiver is Symbolic owner && owner.IsPartOf(whole)));

    /// <inheritdoc/>
    public bool Equals(MemberSymbol? other) =>
        other is not null && Equals(Member, other.Member) && Equals(Receiver, other.Receiver)
        && Arguments.Equals(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => $"{Receiver}.{Member.Name}";
}

/// <summary>What an operator makes of values one of which is not known.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left operand, or the only one.</param>
/// <param name="Right">The right operand; null where there is none.</param>
/// <param name="Domain">Which values it can have.</param>
internal sealed record DerivedSymbol(string Operator, AbstractValue Left, AbstractValue? Right, ValueDomain Domain) : Symbolic(Domain)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Right is null ? [Left] : [Left, Right];

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => (Left.FollowsFromProgram(facts) && Right?.FollowsFromProgram(facts) != false) || WholeNumbers.AreOfOneNumber(this);

    // Computed once, as that of a member's symbol.
    private readonly int _hash =
        (Operator.GetHashCode() * 31) ^ (Left.GetHashCode() * (Operator == Comparison.Equality ? 1 : 7)) ^ (Right?.GetHashCode() ?? 0);

    /// <inheritdoc/>
    public override int Size { get; } = 1 + SizeOf(Left) + SizeOf(Right);

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public string Operator { get; } = Operator;

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public AbstractValue Left { get; } = Left;

    /// <summary>Part of the hash code, so not to be replaced in a copy.</summary>
    public AbstractValue? Right { get; } = Right;

    /// <summary>How the operator of a conversion begins that gives null where it fails.</summary>
    public const string TryCast = "as ";

    /// <inheritdoc/>
    public override IEnumerable<object> Parts => Operator switch
    {
        // What an element is does not hang together with how many there are, only with what else is asked of elements.
        DerivedOperators.Element => [this, new ElementsOf(Left), .. Left is Symbolic ? OriginOf(Left) : PartsOf(Left), .. PartsOf(Right)],
        DerivedOperators.Length when Left is ListValue { IsTuple: false } => [],
        DerivedOperators.Contains or DerivedOperators.IndexOf => [new ElementsOf(Left), .. PartsOf(Left), .. PartsOf(Right), .. FieldsOf.AllOf(Left is ListValue list ? list.Components : [])],
        _ when Operator == DerivedOperators.RecordEquality || (IsEquality && Left is Symbolic && Right is Symbolic) => [.. PartsOf(Left), .. PartsOf(Right), .. FieldsOf.AllOf(Components)],
        _ => PartsOf(Left).Concat(PartsOf(Right)),
    };

    /// <inheritdoc/>
    public override bool IsNullByType => Operator.StartsWith(TryCast, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool IsPartOf(Symbolic whole) => IsPart(Left, whole) || (Right is not null && IsPart(Right, whole));

    private bool IsEquality => Operator == Comparison.Equality;

    private bool IsPart(AbstractValue operand, Symbolic whole) =>
        operand is Symbolic symbol && ((symbol.Equals(whole) && !Comparison.IsOfIdentity(Operator)) || symbol.IsPartOf(whole));

    /// <summary>Whether both are made of the same values, which equality takes in either order.</summary>
    public bool Equals(DerivedSymbol? other) =>
        other is not null && Operator == other.Operator
        && ((Left.Equals(other.Left) && Equals(Right, other.Right)) || (IsEquality && Left.Equals(other.Right) && Equals(Right, other.Left)));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Right is null ? $"{Operator}({Left})" : $"({Left} {Operator} {Right})";

    /// <summary>What the elements come of that a symbol stands for.</summary>
    private static IEnumerable<object> OriginOf(AbstractValue elements) => elements switch
    {
        OpaqueSymbol { Origin: PartSet parts } => parts.Items,
        MemberSymbol { Member.IsField: false } member => member.Components.SelectMany(PartsOf),
        DerivedSymbol { Operator: DerivedOperators.Sized or DerivedOperators.Repeated, Left: var inner } => OriginOf(inner),
        _ => [],
    };

    /// <summary>What a value depends on.</summary>
    public static IEnumerable<object> PartsOf(AbstractValue? value) => value switch
    {
        Symbolic symbol => symbol.Parts,
        OffsetValue offset => offset.Base.Parts,
        UnknownValue { Parts: { } parts } => parts.Items,
        TextValue text => text.Text.Parts.Items.SelectMany(PartsOf),
        CompositeValue composite => composite.Components.SelectMany(PartsOf),
        _ => [],
    };
}

/// <summary>Follows values back to what gives a different value each time.</summary>
internal static class UnstableValues
{
    /// <summary>What gives a different value each time, if it is in a value; null where nothing is known to.</summary>
    public static string? Unstable(this AbstractValue? value) => value switch
    {
        UnknownValue unknown => unknown.Unstable,
        OpaqueSymbol opaque => opaque.Unstable,
        TextValue text => text.Text.Unstable,
        MemberSymbol member => member.Unstable ?? member.Receiver.Unstable() ?? member.Arguments.Items.Select(Unstable).FirstOrDefault(source => source is not null),
        DerivedSymbol derived => derived.Left.Unstable() ?? derived.Right.Unstable(),
        OffsetValue offset => offset.Base.Unstable(),
        _ => null,
    };
}

/// <summary>A number that is a known distance away from one that is not known.</summary>
internal sealed record OffsetValue(Symbolic Base, long By) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Base];

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Base.FollowsFromProgram(facts);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"({Base} + {By})");
}
