using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>How the symbols and places of a body are named in its effects.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ISymbol, Slot> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, MemberId> _functions = new(SymbolEqualityComparer.Default);

    private Site At(IOperation operation) => At(operation.Syntax);

    private Site At(SyntaxNode node) => _places.SiteOf(node.SyntaxTree, node.Span);

    private TypeId? Id(ITypeSymbol? type) => type is null ? null : _context.Ids.Of(type);

    private TypeId Named(ITypeSymbol type) => _context.Ids.Of(type);

    /// <summary>A member, or a function inside this one.</summary>
    private MemberId Id(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } function
        ? Nested(function.OriginalDefinition as IMethodSymbol ?? function)
        : _context.Ids.Of(member);

    private MemberId Nested(IMethodSymbol function)
    {
        if (!_functions.TryGetValue(function, out var id))
        {
            var isLambda = function.MethodKind == MethodKind.AnonymousFunction;
            _functions.Add(function, id = new MemberId(
                FormattableString.Invariant($"{_places.Member.Text}/{Ordinal(function)}"), isLambda ? "" : function.Name, isLambda ? MemberForm.Lambda : MemberForm.LocalFunction)
            {
                ContainingType = _places.Member.ContainingType,
                Outer = function.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } around ? Nested(around) : _places.Member,
                Type = function.ReturnsVoid ? null : Named(function.ReturnType),
                IsAsync = function.IsAsync,
                ParameterCount = function.Parameters.Length,
            });
        }

        return id;
    }

    /// <summary>The slot of a local, parameter or type parameter of this member, of a function inside, or of what is called.</summary>
    private Slot SlotFor(ISymbol symbol)
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

    /// <summary>The slot of a parameter of a member, whichever it is.</summary>
    private Slot ParameterOf(IParameterSymbol parameter) => new(SlotForm.Parameter, parameter.Ordinal)
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
        ? _places.OrdinalOf(declaration.SyntaxTree, declaration.Span)
        : symbol is IParameterSymbol parameter ? Ordinal(parameter.ContainingSymbol) + 1 + parameter.Ordinal
        : -1 - _slots.Count;
}
