using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Fields of objects.</summary>
internal sealed partial class BodyLowering
{
    private FieldTerm FieldOfObject(Term? receiver, ISymbol member)
    {
        if (receiver is StaticTypeTerm)
        {
            return new FieldTerm(receiver, Id(member)) { Initial = Initial(member) };
        }

        var initial = receiver is null ? null : InitialOfObject(member);
        return new FieldTerm(receiver, Id(member)) { Initial = initial as LiteralTerm, IsFixed = initial is UnknownTerm };
    }

    /// <summary>What a field or automatic property of an object holds for ever, where its initializer alone sets it; null where other code may.</summary>
    private Term? InitialOfObject(ISymbol member)
    {
        var isReadOnly = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        if (!isReadOnly || !_context.IsHere(member) || member.InitializerSyntax() is not { } initializer || member.ContainingType.InstanceConstructors.Any(constructor => Assigns(constructor, member)))
        {
            return null;
        }

        var value = _context.OperationOf(initializer, _cancellation);
        return value.Unwrap() is { ConstantValue: { HasValue: true, Value: var constant } } literal ? Constant(constant, literal.Type)
            : value is null || value.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation { Parameter: var parameter } && parameter.IsOfPrimaryConstructor()) ? null
            : Lost(null, origin: null);
    }

    /// <summary>Whether a constructor may put something into a field or property.</summary>
    private static bool Assigns(IMethodSymbol constructor, ISymbol member) => constructor.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<ConstructorDeclarationSyntax>()
        .Any(declaration => declaration.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == member.Name));
}
