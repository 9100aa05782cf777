using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers patterns.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class PatternLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The condition under which a value matches a pattern. What the pattern declares is assigned in front, matching or not: code
    /// that reads it only runs if it matches.</summary>
    public Term Match(IPatternOperation pattern, Term value, Steps steps)
    {
        lowering.Guard();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Terms.True;
            case IConstantPatternOperation constant:
                return EqualsConstant(value, AsObject(lowering.Value(constant.Value, steps), constant));
            case IRelationalPatternOperation relational:
                return lowering.Operators.Compare(relational.OperatorKind, value, lowering.Value(relational.Value, steps), relational.Value.Type, isLifted: false);
            case INegatedPatternOperation negated:
                return Terms.Not(Match(negated.Pattern, value, steps));
            case IBinaryPatternOperation binary:
                var left = Match(binary.LeftPattern, value, steps);
                var right = Match(binary.RightPattern, value, steps);
                return binary.OperatorKind == BinaryOperatorKind.And ? Terms.And(left, right) : Terms.Or(left, right);
            case ITypePatternOperation type:
                return IsOfType(value, type.InputType, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                Designate(declaration.DeclaredSymbol, declaration.InputType.IsReferenceType ? lowering.Types.Unboxed(value, declaration.MatchedType, value) : value, steps);
                return declaration.MatchesNull || declaration.MatchedType is null
                    ? Terms.True
                    : IsOfType(value, declaration.InputType, declaration.MatchedType);
            case IRecursivePatternOperation recursive:
                return MatchParts(recursive, value, steps);
            case IListPatternOperation list:
                return lowering.ListPatterns.MatchList(list, value, steps);
            default:
                return MatchUnknown(pattern, value, steps);
        }
    }

    public Term Test(IIsPatternOperation test, Steps steps)
    {
        var value = factory.Stable(lowering.Value(test.Value, steps), steps);
        return Presumption.Of(test.Value, value, Match(test.Pattern, value, steps));
    }

    public Term TypeTest(IIsTypeOperation test, Steps steps)
    {
        var value = lowering.Value(test.ValueOperand, steps);
        var tested = Presumption.Of(test.ValueOperand, value, IsOfType(value, test.ValueOperand.Type, test.TypeOperand));
        return test.IsNegated ? Terms.Not(tested) : tested;
    }

    private Term MatchParts(IRecursivePatternOperation pattern, Term value, Steps steps)
    {
        Designate(pattern.DeclaredSymbol, value, steps);
        var matches = IsOfType(value, pattern.InputType, pattern.MatchedType);
        var positional = pattern.DeconstructSymbol as IMethodSymbol;
        var isOfRecord = positional is not null && CompilerMembers.IsDeconstructionOfRecord(positional) && factory.Context.IsOwn(positional);
        if (positional is not null && !isOfRecord && factory.Context.IsOwn(positional))
        {
            var isMeantToBeThere = pattern.InputType.IsReferenceType && SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.MatchedType);
            matches = MatchLater(pattern.DeconstructionSubpatterns, inside => lowering.Deconstructions.Taken(positional, value, pattern, inside).Select(part => part.Value), isMeantToBeThere ? Terms.Not(new KnownCallTerm(EvaluatedMembers.IsNull, [value], Terms.False)) : matches, steps);
        }
        else if (pattern.DeconstructSymbol is INamedTypeSymbol any && CompilerMembers.IsAnyTuple(any))
        {
            var tuple = factory.Stable(value, steps);
            return pattern.DeconstructionSubpatterns.Select((part, index) => Match(part, new ElementTerm(tuple, new LiteralTerm(index)), steps)).Aggregate(
                Terms.And(new TypeTestTerm(tuple, factory.Named(any)), Terms.AreEqual(new LengthTerm(tuple), new LiteralTerm(pattern.DeconstructionSubpatterns.Length))), Terms.And);
        }
        else if (!pattern.DeconstructionSubpatterns.IsEmpty && !pattern.MatchedType.IsTupleType && !isOfRecord && !ContainerTypes.IsPair(pattern.MatchedType))
        {
            return MatchUnknown(pattern, value, steps);
        }
        else
        {
            for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
            {
                var element = isOfRecord
                    ? lowering.Deconstructions.FieldOf(positional!.Parameters[index], value)
                    : new ElementTerm(value, new LiteralTerm(index));
                matches = Terms.And(matches, Match(pattern.DeconstructionSubpatterns[index], element, steps));
            }
        }

        foreach (var part in pattern.PropertySubpatterns)
        {
            matches = part.Member is IPropertyReferenceOperation { Property: var property } computed && IsAnsweredByCode(property)
                ? MatchLater([part.Pattern], inside => [factory.Stable(lowering.Properties.Get(new PropertyPlace(computed, value, []), null, inside), inside)], matches, steps)
                : Terms.And(matches, Match(part.Pattern, Part(part.Member, value, steps), steps));
        }

        return matches;
    }

    /// <summary>Whether code of this project, or a model, gives what a property says.</summary>
    private bool IsAnsweredByCode(IPropertySymbol property) =>
        factory.Context.IsOwn(property) ? lowering.Accessors.ReadsThroughAccessor(property) : factory.Context.HasModel(property.GetMethod);

    /// <summary>The condition under which what such code gives matches patterns: it is only asked where all before it matches.</summary>
    private Term MatchLater(ImmutableArray<IPatternOperation> patterns, Func<Steps, IEnumerable<Term>> give, Term matches, Steps steps)
    {
        foreach (var pattern in patterns)
        {
            Predeclare(pattern, steps);
        }

        return lowering.Branches.Choice(
            matches,
            inside => give(inside).Zip(patterns, (value, pattern) => Match(pattern, value, inside)).Aggregate(Terms.True, Terms.And),
            _ => Terms.False,
            steps);
    }

    /// <summary>What a pattern declares outlives the branch in which it gets its value.</summary>
    public void Predeclare(IPatternOperation pattern, Steps steps)
    {
        foreach (var declared in pattern.DescendantsAndSelf().Select(DeclaredBy).OfType<ILocalSymbol>())
        {
            Designate(declared, factory.Unknown(declared.Type), steps);
        }
    }

    /// <summary>What a pattern asks of a value that no code of this project answers.</summary>
    private Term Part(IOperation member, Term value, Steps steps)
    {
        switch (member)
        {
            case IFieldReferenceOperation field:
                return lowering.Fields.FieldOf(field, value);
            case IPropertyReferenceOperation asked when lowering.LibraryProperties.Followed(new PropertyPlace(asked, value, []), steps) is { } known:
                return known;
            case IPropertyReferenceOperation { Property: var ofMatch, Instance: var match } when RegexMatches.OfMatch(ofMatch, match?.Type, value, []) is { } matched:
                return matched;
            case IPropertyReferenceOperation { Property: var property } when lowering.Accessors.IsError(property) || (!lowering.Accessors.ReadsThroughAccessor(property) && factory.Context.IsOwn(property)):
                return new FieldTerm(value, factory.Id(property));
            case IPropertyReferenceOperation { Property: var property } reference:
                if (lowering.Escapes.MayReach(property))
                {
                    factory.Opaque(OpaqueReason.UnnamedCall, member, steps);
                }

                return lowering.ForeignProperties.Asked(reference, value, []);
            default:
                return factory.Unknown(member.Type);
        }
    }

    public Term MatchUnknown(IPatternOperation pattern, Term value, Steps steps)
    {
        factory.Unnamed(pattern, steps);
        foreach (var declared in pattern.DescendantsAndSelf().Select(DeclaredBy).OfType<ILocalSymbol>())
        {
            Designate(declared, factory.Determined(declared.Type, origin: null, value), steps);
        }

        return factory.Verdict($"matches {pattern.Syntax}", value);
    }

    /// <summary>The local that a pattern, or a declaration inside an expression, declares; null for others.</summary>
    public static ISymbol? DeclaredBy(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol,
        ILocalReferenceOperation { IsDeclaration: true } local => local.Local,
        _ => null,
    };

    public void Designate(ISymbol? declared, Term value, Steps steps)
    {
        if (declared is not null)
        {
            steps.Add(new AssignEffect(factory.SlotFor(declared), value));
        }
    }

    public Term IsOfType(Term value, ITypeSymbol? known, ITypeSymbol? asked)
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
        return !isCertain ? lowering.Types.Test(known is ITypeParameterSymbol parameter ? lowering.Types.Boxed(value, parameter) : value, asked) : known.IsValueType ? Terms.True : Terms.Not(Terms.IsNull(value));
    }

    /// <summary>A constant as the object that a pattern compares with, where that is what it looks at.</summary>
    private Term AsObject(Term constant, IConstantPatternOperation pattern) =>
        pattern.InputType.IsReferenceType && pattern.Value.Unwrap()?.Type is { } type && Conversions.IsBoxed(type) && constant is LiteralTerm ? lowering.Types.Boxed(constant, type) : constant;

    /// <summary>Equality with a constant. Numbers with a fraction have equalities of their own.</summary>
    public Term EqualsConstant(Term value, Term constant) =>
        constant is UnknownTerm ? factory.UnknownTruth()
        : constant is LiteralTerm { Value: double.NaN or float.NaN } ? Terms.AreEqual(value, constant) // It is no number, as a pattern sees it.
        : constant is LiteralTerm { Value: double or float or decimal } ? factory.Verdict($"{BinaryOperatorKind.Equals}", value, constant)
        : Terms.AreEqual(value, constant);
}
