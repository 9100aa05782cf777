using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What code may do for which it matters what is open where it runs, itself or by what it calls.</summary>
[Flags]
internal enum CodeUse
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Asks for variables.</summary>
    Requests = 1,

    /// <summary>Opens variable scopes.</summary>
    Opens = 2,

    /// <summary>Opens variable scopes by default names, which are numbered by those opened before.</summary>
    OpensByDefaultName = 4,

    /// <summary>Calls ReuseVariables().</summary>
    Switches = 8,

    /// <summary>Keeps the current variable scope, or hands it on.</summary>
    Holds = 16,

    /// <summary>Makes what has a name in the name scope: operations, or variables of its own.</summary>
    NamesOperations = 32,

    /// <summary>Anything else that depends on what is open, or changes it.</summary>
    Others = 64,

    /// <summary>Lets other code run meanwhile.</summary>
    Waits = 128,

    /// <summary>Opens something that stays open, or takes another default graph.</summary>
    Enters = 256,

    /// <summary>Closes something by hand.</summary>
    Leaves = 512,

    /// <summary>Runs code of which nothing is known.</summary>
    Anything = 1023,
}

/// <summary>Finds out what code may do for which it matters what is open.</summary>
/// <param name="find">Finds the bodies of members, and of the functions inside them.</param>
/// <param name="isReaching">Whether any code that reaches the library goes by a name.</param>
internal sealed class CodeUses(Func<MemberId, LoweredBody?> find, Func<string, bool> isReaching)
{
    private readonly HashSet<LoweredBody> _seen = [];
    private readonly Stack<LoweredBody> _open = new();

    /// <summary>What some code may do.</summary>
    /// <param name="code">The code.</param>
    /// <param name="value">A value that it makes, which may be a function; null for none.</param>
    public CodeUse Of(LoweredBody code, Term? value = null)
    {
        Open(code);
        return (value is null ? CodeUse.None : EffectWalk.FunctionsIn(value).Aggregate(Of(value), (use, function) => use | Follow(function, code.Nested))) | Opened(code.Nested);
    }

    /// <summary>What some effects of it may do.</summary>
    public CodeUse Of(LoweredBody code, IEnumerable<Effect> effects) => Each(effects, code.Nested) | Opened(code.Nested);

    private CodeUse Opened(ImmutableDictionary<MemberId, LoweredBody> here)
    {
        var use = CodeUse.None;
        while (_open.Count > 0 && use != CodeUse.Anything)
        {
            var body = _open.Pop();
            use |= (body.Asks.HasFlag(Ambient.Scope) ? CodeUse.Others : CodeUse.None) | (body.Asks.HasFlag(Ambient.NameScope) ? CodeUse.NamesOperations : CodeUse.None)
                | Each(EffectWalk.All(body.Effect), here);
        }

        return use;
    }

    private CodeUse Each(IEnumerable<Effect> effects, ImmutableDictionary<MemberId, LoweredBody> here) => effects.Aggregate(CodeUse.None, (use, effect) =>
        FunctionsIn(effect).Aggregate(
            EffectParts.TermsIn(effect).Aggregate(use | Of(effect) | (Holds(effect) ? CodeUse.Holds : CodeUse.None), (all, term) => all | Of(term)), (all, function) => all | Follow(function, here)));

    /// <summary>What some code may do when it has been run: by the functions that it makes, or as it waits.</summary>
    public CodeUse OfLater(LoweredBody code)
    {
        return EffectWalk.All(code.Effect).SelectMany(EffectWalk.FunctionsIn).Aggregate(Waits(code) ? CodeUse.Waits : CodeUse.None, (use, function) =>
            use | (code.Nested.TryGetValue(function, out var nested) ? Of(nested with { Nested = code.Nested }) : find(function) is { } body ? Of(body) : CodeUse.Anything));
    }

    /// <summary>Whether some code itself lets other code run meanwhile.</summary>
    public bool Waits(LoweredBody code) => EffectWalk.All(code.Effect).Any(effect => Of(effect) == CodeUse.Waits);

    /// <summary>What an effect itself does.</summary>
    private CodeUse Of(Effect effect) => effect switch
    {
        GetEffect => CodeUse.Requests,
        OpenEffect open => CodeUse.Opens | StaysOpen(open.Body)
            | (open is { DefaultName: not LiteralTerm { Value: null }, Name: not LiteralTerm { Value: string } } ? CodeUse.OpensByDefaultName : CodeUse.None),
        NameScopeEffect open => CodeUse.NamesOperations | StaysOpen(open.Body),
        EnterGraphEffect enter => CodeUse.Others | StaysOpen(enter.Body),
        ResetEffect => CodeUse.Others | CodeUse.Enters,
        CloseEffect => CodeUse.Others | CodeUse.Leaves,
        ReuseVariablesEffect => CodeUse.Switches,
        OperationEffect or CreateEffect or UniqueNameEffect => CodeUse.NamesOperations,
        TouchEffect { Value: CurrentNameScopeTerm } => CodeUse.NamesOperations,
        FindEffect or FreezeEffect or NoticeEffect or TouchEffect { Value: CurrentScopeTerm or DefaultGraphTerm } => CodeUse.Others,
        OpaqueEffect { Reason: OpaqueReason.Suspension or OpaqueReason.Iteration } or YieldEffect => CodeUse.Waits,
        OpaqueEffect or ForeignCallEffect { ReachesLibrary: true } or ForEachEffect { MayReachLibrary: true } or MoveNextEffect { MayReachLibrary: true } or ConstructParameterEffect { MayRunCode: true }
            or RunStaticsEffect { IsHarmless: false } or InvokeEffect { Function: not FunctionTerm } or StartEffect { Function: not FunctionTerm } => CodeUse.Anything,
        CallEffect { IsVirtual: true, Method.Name: var name } when isReaching(name) => CodeUse.Anything,
        _ => CodeUse.None,
    };

    /// <summary>What a delegate does of which the object decides what it runs.</summary>
    private CodeUse Of(Term term) =>
        EffectWalk.AllIn(term).Any(part => part is FunctionTerm { IsVirtual: true, Function.Name: var name } && isReaching(name)) ? CodeUse.Anything : CodeUse.None;

    private static CodeUse StaysOpen(Effect? inside) => inside is null ? CodeUse.Enters : CodeUse.None;

    /// <summary>The functions that an effect calls, or of which it makes delegates, which may be run.</summary>
    private static IEnumerable<MemberId> FunctionsIn(Effect effect) => effect switch
    {
        CallEffect { IsVirtual: false } call => EffectWalk.FunctionsIn(effect).Append(call.Method),
        ConstructEffect made => EffectWalk.FunctionsIn(effect).Append(made.Constructor),
        _ => EffectWalk.FunctionsIn(effect),
    };

    private CodeUse Follow(MemberId function, ImmutableDictionary<MemberId, LoweredBody> here)
    {
        var body = here.TryGetValue(function, out var nested) ? nested : find(function);
        if (body is not (null or { IsModel: true, Library: null })) // What a model of the framework runs are the delegates that it is handed.
        {
            Open(body);
        }

        return body is null && function.IsNested ? CodeUse.Anything : CodeUse.None;
    }

    private void Open(LoweredBody body)
    {
        if (_seen.Add(body))
        {
            _open.Push(body);
        }
    }

    /// <summary>Whether an effect puts the current scope somewhere, other than to open it or to ask it for something.</summary>
    private static bool Holds(Effect effect) => effect is not (OpenEffect or ReuseVariablesEffect or TouchEffect) && EffectParts.TermsIn(effect).Any(Holds);

    private static bool Holds(Term term) => term is CurrentScopeTerm || (term is not (ScopeNameTerm or ScopeReuseTerm) && EffectParts.TermsIn(term).Any(Holds));
}
