using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>The condition under which a value matches a pattern. What the pattern declares is assigned in front, matching or not: code
    /// that reads it only runs if it matches.</summary>
    private Term Match(IPatternOperation pattern, Term value, Steps steps)
    {
        Guard();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Terms.True;
            case IConstantPatternOperation constant:
                return EqualsConstant(value, AsObject(Value(constant.Value, steps), constant));
            case IRelationalPatternOperation relational:
                return Compare(relational.OperatorKind, value, Value(relational.Value, steps), relational.Value.Type, isLifted: false);
            case INegatedPatternOperation negated:
                return Terms.Not(Match(negated.Pattern, value, steps));
            case IBinaryPatternOperation binary:
                var left = Match(binary.LeftPattern, value, steps);
                var right = Match(binary.RightPattern, value, steps);
                return binary.OperatorKind == BinaryOperatorKind.And ? Terms.And(left, right) : Terms.Or(left, right);
            case ITypePatternOperation type:
                return IsOfType(value, type.InputType, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                Designate(declaration.DeclaredSymbol, value, steps);
                return declaration.MatchesNull || declaration.MatchedType is null
                    ? Terms.True
                    : IsOfType(value, declaration.InputType, declaration.MatchedType);
            case IRecursivePatternOperation recursive:
                return MatchParts(recursive, value, steps);
            case IListPatternOperation list:
                return MatchList(list, value, steps);
            default:
                return MatchUnknown(pattern, value, steps);
        }
    }

    private Term MatchParts(IRecursivePatternOperation pattern, Term value, Steps steps)
    {
        Designate(pattern.DeclaredSymbol, value, steps);
        var matches = IsOfType(value, pattern.InputType, pattern.MatchedType);
        var positional = pattern.DeconstructSymbol as IMethodSymbol;
        if (!pattern.DeconstructionSubpatterns.IsEmpty && !pattern.MatchedType.IsTupleType && positional is not { IsImplicitlyDeclared: true } && !ContainerTypes.IsPair(pattern.MatchedType))
        {
            return MatchUnknown(pattern, value, steps);
        }

        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            var element = positional is { IsImplicitlyDeclared: true }
                ? FieldOf(positional.ContainingType, positional.Parameters[index].Name, value)
                : new ElementTerm(value, new LiteralTerm(index));
            matches = Terms.And(matches, Match(pattern.DeconstructionSubpatterns[index], element, steps));
        }

        foreach (var part in pattern.PropertySubpatterns)
        {
            matches = Terms.And(matches, Match(part.Pattern, Part(part.Member, value, steps), steps));
        }

        return matches;
    }

    /// <summary>What a pattern asks of a value. A getter is not followed here: it runs only if the value is not null.</summary>
    private Term Part(IOperation member, Term value, Steps steps)
    {
        switch (member)
        {
            case IFieldReferenceOperation field:
                return FieldOf(field, value);
            case IPropertyReferenceOperation { Property: var property } when IsError(property) || (!ReadsThroughAccessor(property) && _context.IsOwn(property)):
                return new FieldTerm(value, Id(property));
            case IPropertyReferenceOperation { Property: var property } reference:
                if ((MayRunOwnCode(property.GetMethod) || _context.IsOwn(property)) && _project.Reaches(property.OriginalDefinition))
                {
                    Opaque(OpaqueReason.UnnamedCall, member, steps);
                }

                return Asked(reference, value, []);
            default:
                return Unknown(member.Type);
        }
    }

    private Term MatchUnknown(IPatternOperation pattern, Term value, Steps steps)
    {
        Unnamed(pattern, steps);
        foreach (var declared in pattern.DescendantsAndSelf().Select(DeclaredBy).OfType<ILocalSymbol>())
        {
            Designate(declared, Lost(declared.Type, origin: null, value), steps);
        }

        return Verdict($"matches {pattern.Syntax}", value);
    }

    private static ISymbol? DeclaredBy(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol,
        ILocalReferenceOperation { IsDeclaration: true } local => local.Local,
        _ => null,
    };

    private void Designate(ISymbol? declared, Term value, Steps steps)
    {
        if (declared is not null)
        {
            steps.Add(new AssignEffect(SlotFor(declared), value));
        }
    }

    private Term IsOfType(Term value, ITypeSymbol? known, ITypeSymbol? asked)
    {
        if (known is null || asked is null)
        {
            return new UnknownTerm();
        }

        if (known is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && SymbolEqualityComparer.Default.Equals(inner, asked))
        {
            return Terms.Not(Terms.IsNull(value));
        }

        var isCertain = asked.SpecialType == SpecialType.System_Object || known.IsOrComesFrom(asked);
        return !isCertain ? new TypeTestTerm(value, Named(asked)) : known.IsValueType ? Terms.True : Terms.Not(Terms.IsNull(value));
    }

    /// <summary>A constant as the object that a pattern compares with, where that is what it looks at.</summary>
    private static Term AsObject(Term constant, IConstantPatternOperation pattern) =>
        pattern.InputType.IsReferenceType && Unwrap(pattern.Value)?.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 and var type } && constant is LiteralTerm
            ? new BoxTerm(constant, type)
            : constant;

    /// <summary>Equality with a constant. Numbers with a fraction have equalities of their own.</summary>
    private Term EqualsConstant(Term value, Term constant) =>
        constant is UnknownTerm ? UnknownTruth()
        : constant is LiteralTerm { Value: double.NaN or float.NaN } ? Terms.AreEqual(value, constant) // It is no number, as a pattern sees it.
        : constant is LiteralTerm { Value: double or float or decimal } ? Verdict($"{BinaryOperatorKind.Equals}", value, constant)
        : Terms.AreEqual(value, constant);
}
