using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Makes what the effects of one body consist of: the names of its symbols and places, slots, labels, and terms of which little is known.</summary>
/// <param name="context">What lowering any body asks.</param>
/// <param name="method">The member.</param>
/// <param name="places">Where it is in the source.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class EffectFactory(LoweringContext context, IMethodSymbol method, BodyPlaces places, CancellationToken cancellation)
{
    /// <summary>What lowering any body asks.</summary>
    public LoweringContext Context => context;

    /// <summary>The library.</summary>
    public ScopeApi Api => context.Api;

    /// <summary>What is asked of the index: which members of this project reach the library.</summary>
    public IndexQuestions Project => context.Project;

    /// <summary>The member.</summary>
    public IMethodSymbol Method => method;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => cancellation;

    private readonly Dictionary<ISymbol, Slot> _slots = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, MemberId> _functions = new(SymbolEqualityComparer.Default);

    /// <summary>Where a member of an extension block finds its receiver; null as long as nothing has asked for it.</summary>
    public Slot? Receiver { get; set; }

    /// <summary>What the body asks for of what is current where it runs, where no effect tells so.</summary>
    public Ambient Asks { get; private set; }

    /// <summary>Whether effects tell where the code asks for what is current, though maybe only to show it.</summary>
    public bool TellsWhereItAsks { get; set; }

    /// <summary>What is current, of which somebody asks for something.</summary>
    public T Asked<T>(T current, Ambient kind, Steps steps)
        where T : Term
    {
        if (TellsWhereItAsks)
        {
            steps.Add(new TouchEffect(current));
        }
        else
        {
            Asks |= kind;
        }

        return current;
    }

    /// <summary>The locals that are declared without a value.</summary>
    public HashSet<Slot> Unset { get; } = [];

    public Site At(IOperation? operation) => operation is null && StandsAt is null ? Site.None : At(StandsAt ?? operation!.Syntax);

    public Site At(SyntaxNode node) => places.SiteOf((StandsAt ?? node).SyntaxTree, (StandsAt ?? node).Span);

    /// <summary>Where code stands that is lowered but not written; null for code that is written.</summary>
    public SyntaxNode? StandsAt { get; set; }

    /// <summary>The slot of a parameter of code that is not written.</summary>
    public Slot Standing(IParameterSymbol parameter) =>
        _slots[parameter] = NewResult() with { Type = Named(parameter.Type), IsByReference = parameter.RefKind is RefKind.Ref or RefKind.Out };

    public TypeId? Id(ITypeSymbol? type) => type is null ? null : Context.Ids.Of(type);

    public TypeId Named(ITypeSymbol type) => Context.Ids.Of(type);

    /// <summary>A member, or a function inside this one.</summary>
    public MemberId Id(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } function
        ? Nested(function.OriginalDefinition as IMethodSymbol ?? function)
        : Context.Ids.Of(member);

    public MemberId Nested(IMethodSymbol function)
    {
        if (!_functions.TryGetValue(function, out var id))
        {
            var isLambda = function.MethodKind == MethodKind.AnonymousFunction;
            _functions.Add(function, id = new MemberId(
                FormattableString.Invariant($"{places.Member.Text}/{Ordinal(function)}"), isLambda ? "" : function.Name, isLambda ? MemberForm.Lambda : MemberForm.LocalFunction)
            {
                ContainingType = places.Member.ContainingType,
                Outer = function.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } around ? Nested(around) : places.Member,
                Type = function.ReturnsVoid ? null : Named(function.ReturnType),
                IsAsync = function.IsAsync,
                ParameterCount = function.Parameters.Length,
            });
        }

        return id;
    }

    /// <summary>A function of so many parameters that stands for a method where that becomes a delegate.</summary>
    public MemberId DelegateAt(SyntaxNode node, IMethodSymbol method, int parameters) =>
        new(FormattableString.Invariant($"{places.Member.Text}/{places.OrdinalOf(node.SyntaxTree, node.Span)}"), "", MemberForm.Lambda)
        {
            ContainingType = places.Member.ContainingType,
            Outer = places.Member,
            Type = method.ReturnsVoid ? null : Named(method.ReturnType),
            ParameterCount = parameters,
        };

    /// <summary>The slot of a local, parameter or type parameter of this member, of a function inside, or of what is called.</summary>
    public Slot SlotFor(ISymbol symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot))
        {
            _slots.Add(symbol, slot = symbol switch
            {
                ITypeParameterSymbol parameter => TypeParameterOf(parameter),
                IParameterSymbol parameter when parameter.IsReceiver() => ReceiverOf(parameter),
                IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } } parameter => ParameterOf(parameter),
                _ => Declared(symbol),
            });
        }

        return slot;
    }

    private Slot ReceiverOf(IParameterSymbol parameter) => Receiver ??= new Slot(SlotForm.Parameter, -1) { Name = parameter.Name, Type = Named(parameter.Type), IsParameter = true };

    /// <summary>The slot of a parameter of a member, whichever it is.</summary>
    public Slot ParameterOf(IParameterSymbol parameter) => new(SlotForm.Parameter, parameter.Ordinal)
    {
        Name = parameter.Name,
        Type = Named(parameter.Type),
        IsByReference = parameter.RefKind is RefKind.Ref or RefKind.Out,
        IsParameter = true,
    };

    private Slot TypeParameterOf(ITypeParameterSymbol parameter) => parameter switch
    {
        { TypeParameterKind: TypeParameterKind.Type } => new Slot(SlotForm.TypeParameter, IdText.NumberOf(parameter)) { Name = parameter.Name },
        { DeclaringMethod.MethodKind: MethodKind.LocalFunction } => Declared(parameter),
        _ => new Slot(SlotForm.MethodTypeParameter, parameter.Ordinal) { Name = parameter.Name },
    };

    private Slot Declared(ISymbol symbol)
    {
        var function = symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } around ? Nested(around) : null;
        var type = (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;
        return new Slot(SlotForm.Local, Ordinal(symbol))
        {
            Name = symbol.Name,
            Type = Id(type),
            Function = function,
            IsByReference = symbol is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } or ILocalSymbol { RefKind: not RefKind.None },
            IsParameter = symbol is IParameterSymbol,
        };
    }

    /// <summary>Where something is declared in this member. Parameters that are not written are beside their function.</summary>
    private long Ordinal(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
        ? places.OrdinalOf(declaration.SyntaxTree, declaration.Span)
        : symbol is IParameterSymbol parameter ? Ordinal(parameter.ContainingSymbol) + 1 + parameter.Ordinal
        : -1 - _slots.Count;

    private readonly Dictionary<ILabelSymbol, int> _labels = new(SymbolEqualityComparer.Default);

    private int _results;

    private int _labelCount;

    public Slot NewResult() => new(SlotForm.Result, ++_results);

    public int NewLabel(params ILabelSymbol[] symbols)
    {
        _labelCount++;
        foreach (var symbol in symbols)
        {
            _labels[symbol] = _labelCount;
        }

        return _labelCount;
    }

    /// <summary>The label of what a jump leaves or goes on with; null where the jump leads elsewhere.</summary>
    public int? LabelOf(ILabelSymbol symbol) => _labels.TryGetValue(symbol, out var label) ? label : null;

    /// <summary>Puts a value where nothing that runs later changes it.</summary>
    public Term Snapshot(Term term, Steps steps)
    {
        if (term is LiteralTerm or ThisTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } })
        {
            return term;
        }

        var copy = NewResult();
        steps.Add(new AssignEffect(copy, term));
        return new ReadTerm(copy);
    }

    /// <summary>A value that can be asked more than once: what changes by itself is copied.</summary>
    public Term Stable(Term term, Steps steps) => term is ReadTerm ? term : Snapshot(term, steps);

    public void Opaque(OpaqueReason reason, IOperation? operation, Steps steps) =>
        steps.Add(new OpaqueEffect(reason, At(operation)));

    /// <summary>Adds what code may do that runs without being named, such as a ToString().</summary>
    /// <param name="operation">What runs it.</param>
    /// <param name="steps">Where that goes.</param>
    /// <param name="names">The members that may be what runs; none for any.</param>
    public void Unnamed(IOperation? operation, Steps steps, params string[] names)
    {
        if (names.Length == 0 ? Project.ImplicitCallsReach : Project.ImplicitCallsOf(names))
        {
            Opaque(OpaqueReason.UnnamedCall, operation, steps);
        }
    }

    public Term Unknown(ITypeSymbol? type) => new UnknownTerm(Id(type));

    /// <summary>A value that other values determine, though not in a way that is followed.</summary>
    public Term Determined(ITypeSymbol? type, ITypeSymbol? origin, params IEnumerable<Term?> parts) =>
        new UnknownTerm(Id(type), Origin: Id(origin)) { DeterminedBy = [.. parts.OfType<Term>()] };

    /// <summary>An object of which nothing is known but that it is one.</summary>
    public Term UnknownObject(ITypeSymbol? type) => new UnknownTerm(Id(type), IsObject: true);

    /// <summary>A truth value that is not followed but the same for the same values.</summary>
    public Term Verdict(string question, Term left, Term? right = null) =>
        new ComputedTerm(question, left, right, Named(Context.Compilation.GetSpecialType(SpecialType.System_Boolean)));

    public Term UnknownTruth() => new UnknownTerm(Named(Context.Compilation.GetSpecialType(SpecialType.System_Boolean)));

    public Slot? SlotOf(IOperation? target) => target switch
    {
        ILocalReferenceOperation local => SlotFor(local.Local),
        IParameterReferenceOperation parameter => parameter.Parameter.IsKept() || parameter.Parameter.IsReferredReceiver() ? null : SlotFor(parameter.Parameter),
        IDeclarationExpressionOperation declaration => SlotOf(declaration.Expression),
        IParenthesizedOperation parenthesized => SlotOf(parenthesized.Operand),
        _ => null,
    };

    /// <summary>Adds code that is not followed, and gives its value.</summary>
    public Term OpaqueValue(OpaqueReason reason, IOperation operation, Steps steps)
    {
        Opaque(reason, operation, steps);
        return Unknown(operation.Type);
    }
}
