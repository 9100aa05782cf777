using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What the locals of a member hold, whoever comes there.</summary>
/// <param name="member">All of the member, or the part that is asked for.</param>
internal sealed class HeldValues(LoweredPart member)
{
    private readonly List<(MemberId? Function, Effect Effect)> _effects =
    [
        .. EffectWalk.All(member.Body.Effect).Select(effect => ((MemberId?)null, effect)),
        .. member.Body.Nested.SelectMany(nested => EffectWalk.All(nested.Value.Effect).Select(effect => ((MemberId?)nested.Key, effect))),
    ];

    /// <summary>The call that gives a local the only value that it ever has; null where that is no call, or it may have others.</summary>
    public Site? GiverOf(Slot local) => SourceOf(local) is { } giver ? EffectParts.SiteOf(giver) : null;

    /// <summary>Whether a value is a scope that the member opens itself.</summary>
    public bool IsOpenedHere(Term scope) => scope is ReadTerm { Slot: var slot } && SourceOf(slot) is OpenEffect;

    /// <summary>Where the scope is closed that a local holds, by the function that declares the local; and whether other code may close it too, as
    /// it is handed on.</summary>
    public (IReadOnlyList<Site> Closings, bool IsGivenAway) UsesOf(Slot local)
    {
        var (closings, isGivenAway) = (new List<Site>(), false);
        var copies = new HashSet<Slot> { local };
        foreach (var (function, effect) in _effects)
        {
            if (effect is AssignEffect { Target: { Form: SlotForm.Result } copy, Value: ReadTerm { Slot: var copied } } && copies.Contains(copied))
            {
                copies.Add(copy);
            }
            else if (effect is CloseEffect { Scope: ReadTerm { Slot: var closed } } close && copies.Contains(closed) && Equals(function, local.Function))
            {
                closings.Add(close.Location);
            }
            else if (effect is not (OpenEffect or ReuseVariablesEffect or TouchEffect or BranchEffect))
            {
                isGivenAway |= EffectParts.TermsIn(effect).Any(term => Gives(term, copies));
            }
        }

        return (closings, isGivenAway);
    }

    /// <summary>Whether a term has a scope as its value, or inside that; not where it only asks it for something.</summary>
    private static bool Gives(Term term, HashSet<Slot> holders) =>
        term is ReadTerm { Slot: var slot } ? holders.Contains(slot)
        : term is not (ScopeNameTerm or ScopeReuseTerm or NameScopePrefixTerm) && EffectParts.TermsIn(term).Any(part => Gives(part, holders));

    /// <summary>The constant that a value is; null where it is none that is known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="most">How many locals are followed to what they hold.</param>
    public object? ConstantOf(Term value, int most = 4) => value switch
    {
        LiteralTerm literal => literal.Value,
        ReadTerm { Slot: { IsParameter: false } slot } when most > 0 && OnlyGiverOf(slot) is AssignEffect given => ConstantOf(given.Value, most - 1),
        _ => null,
    };

    /// <summary>A value that the code itself has put into a slot, to be read once: slots without a name mean something in one lowered part alone.</summary>
    public Term Named(Term value) => value is ReadTerm { Slot: { Form: SlotForm.Result } result } && OnlyGiverOf(result) is AssignEffect given ? Named(given.Value) : value;

    /// <summary>Whether a value is one that a variable of the member, or a field that never changes, always has.</summary>
    public bool IsFixed(Term value) => value switch
    {
        LiteralTerm => true,
        ReadTerm { Slot: { IsParameter: true } parameter } => !GiversOf(parameter).Any(),
        ReadTerm { Slot: { Form: SlotForm.Local } local } => OnlyGiverOf(local) is not null,
        FieldTerm { Field.IsReadOnly: true, Receiver: null or ThisTerm or StaticTypeTerm } => true,
        _ => false,
    };

    /// <summary>Whether code that opens something is given the same before and after other code of the member.</summary>
    /// <param name="opening">The code that opens.</param>
    /// <param name="other">The other code.</param>
    public bool IsSettled(LoweredPart opening, LoweredPart other)
    {
        var written = new HashSet<Slot>(EffectWalk.All(other.Body.Effect).SelectMany(EffectWalk.TargetsOf));

        // Functions that stand around the opening may write what is theirs, but not what others share with them.
        written.UnionWith(_effects.Where(part => part.Function is not null).SelectMany(part => EffectWalk.TargetsOf(part.Effect).Where(slot => !Equals(slot.Function, part.Function))));
        var effects = EffectWalk.All(opening.Body.Effect).ToList();
        return effects.All(IsPlain) && effects.SelectMany(effect => EffectParts.TermsIn(effect)).SelectMany(EffectWalk.AllIn).All(term => IsSettled(term, written));
    }

    private static bool IsPlain(Effect effect) =>
        effect is SequenceEffect or OpenEffect or NameScopeEffect or EnterGraphEffect or NewGraphEffect or InitializeEffect or AssignEffect { Target.Form: SlotForm.Result };

    private static bool IsSettled(Term term, HashSet<Slot> written) => term switch
    {
        ReadTerm { Slot: var slot } => slot.Form == SlotForm.Result || !written.Contains(slot),
        FieldTerm { Field.IsReadOnly: true } => true,
        LiteralTerm or ConcatTerm or WrittenTerm or BinaryTerm or NotTerm or ComputedTerm or ThisTerm or DefaultTerm or StaticTypeTerm => true,
        _ => false,
    };

    /// <summary>What gives a slot its only value, maybe by way of one that has no name.</summary>
    private Effect? SourceOf(Slot slot) => OnlyGiverOf(slot) is var giver && giver is AssignEffect { Value: ReadTerm { Slot: { Form: SlotForm.Result } result } } ? SourceOf(result) : giver;

    private Effect? OnlyGiverOf(Slot slot) => GiversOf(slot).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The effects that put something into a slot, or let others do so; not the declaration of a local that gives it no value.</summary>
    private IEnumerable<Effect> GiversOf(Slot slot) => _effects.Select(part => part.Effect).Where(effect => EffectWalk.TargetsOf(effect).Contains(slot)).Skip(member.Unset.Contains(slot) ? 1 : 0);
}
