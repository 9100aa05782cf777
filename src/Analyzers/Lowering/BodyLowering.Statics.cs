using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>The receiver of a static member: the constructed type, where the type is generic.</summary>
    private StaticTypeTerm? StaticReceiver(ISymbol member) => member is { IsStatic: true, ContainingType: { IsGenericType: true } type }
        ? new StaticTypeTerm(Named(type.OriginalDefinition), [.. TypeArguments(type).Select(argument => argument.DType)])
        : null;

    /// <summary>Reads a static field, or a property that is nothing but one.</summary>
    private Term Static(ISymbol member, Steps steps)
    {
        if (_context.IsElsewhere(member))
        {
            steps.Add(new InitializeEffect(Id(member)));
            return new FieldTerm(null, Id(member));
        }

        if (WrittenDown(member) is { } written)
        {
            return written;
        }

        if (Initial(member) is { } initial)
        {
            return new FieldTerm(null, Id(member)) { Initial = initial };
        }

        if (!_context.IsOwn(member) || member.InitializerSyntax() is not { } initializer)
        {
            return new FieldTerm(null, Id(member));
        }

        steps.Add(new InitializeEffect(Id(member)));
        return new FieldTerm(null, Id(member))
        {
            IsFixed = member.IsSetOnce() && _context.OperationOf(initializer, _cancellation).Unwrap() is IObjectCreationOperation { Type: var made } && _context.IsOwn(made),
        };
    }

    /// <summary>What a static field or automatic property holds before any code has run, other than initializers; null where that is not
    /// known.</summary>
    private Term? Initial(ISymbol member)
    {
        if (!_context.IsHere(member)
            || member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
        {
            return null;
        }

        var type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        if (member.InitializerSyntax() is { } initializer)
        {
            return _context.OperationOf(initializer, _cancellation) is { } value && value.Unwrap() is { ConstantValue: { HasValue: true, Value: var constant } } literal
                ? Constant(constant, literal.Type)
                : null;
        }

        return type is null or { TypeKind: TypeKind.TypeParameter } ? null : new DefaultTerm(Named(type));
    }
}
