using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members of the framework that are evaluated on known values.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class KnownCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The type of what a receiver is when its member is called: a value that is no object has that of its place.</summary>
    private Term RuntimeType(Term receiver, ITypeSymbol? type, Term otherwise) => type switch
    {
        ITypeParameterSymbol { IsReferenceType: false } parameter => new RuntimeTypeTerm(lowering.Types.Boxed(receiver, parameter), otherwise),
        { IsValueType: true, IsTupleType: false, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => lowering.Types.Reflected(type),
        _ => new RuntimeTypeTerm(receiver, otherwise),
    };

    /// <summary>Lowers a call whose result is evaluated where its operands are known; null for other calls.</summary>
    public Term? KnownCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (call.ConstrainedToType is ITypeParameterSymbol parameter && !factory.Context.IsOwn(method) && method.Parameters.All(known => known.RefKind == RefKind.None))
        {
            ImmutableArray<Term> told = [lowering.Types.TypeTerm(parameter), .. ArgumentFacts.Ordered(call, arguments).Where(pair => !ArgumentFacts.IsFormatProvider(pair.Argument)).Select(pair => pair.Value)];
            return factory.Snapshot(new KnownCallTerm(KnownGenerics.MemberOf(method.Name), told, lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps)), steps);
        }

        if (factory.Context.IsOwn(method) || !(EvaluatedMembers.AreOf(type) || type.ContainingNamespace.IsSystem()))
        {
            return null;
        }

        if (receiver is not null && EvaluatedMembers.IsTypeOf(method))
        {
            return RuntimeType(receiver, call.Instance?.Type, factory.Determined(call.Type, origin: null, receiver)); // Nothing of the object is run or changed.
        }

        if (receiver is not null && EvaluatedMembers.KinshipOf(method) is { } kinship && arguments is [var asked])
        {
            asked = EvaluatedMembers.AsksForInstance(method) ? new RuntimeTypeTerm(factory.Stable(asked, steps), Term.Unknown) : asked;
            return factory.Snapshot(new KnownCallTerm(kinship, [receiver, asked], factory.Determined(call.Type, origin: null, [receiver, .. arguments])), steps);
        }

        if (lowering.Tuples.Equality(call, receiver, arguments, steps) is { } same)
        {
            return factory.Snapshot(same, steps);
        }

        if (Equality(call, receiver, arguments) is { } equality)
        {
            return equality is ObjectEqualityTerm objects && lowering.Equalities.MayBeOwn((call.Instance ?? call.Arguments[0].Value).Unwrap()?.Type)
                ? lowering.Equalities.Compared(objects.Left, objects.Right, isOrder: false, equality, call, steps) : factory.Snapshot(equality, steps);
        }

        if (receiver is not null && type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && ElementMembers.Of(method) == ElementMember.ValueOrDefault)
        {
            var nullable = factory.Stable(receiver, steps);
            return lowering.Branches.Choice(Terms.IsNull(nullable), _ => arguments.IsEmpty ? new DefaultTerm(factory.Named(call.Type!)) : arguments[0], _ => nullable, steps);
        }

        if (receiver is not null && arguments is [var other] && EvaluatedMembers.IsEquality(method) && (SameValueType(type, call.Arguments[0].Value.Unwrap()?.Type) || (EvaluatedMembers.IsMoment(type) && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type))))
        {
            return Terms.AreEqual(receiver, other.Unboxed());
        }

        if (type.SpecialType == SpecialType.System_Enum)
        {
            return lowering.Enums.EnumCall(call, receiver, arguments, steps);
        }

        if (receiver is not null && RegexMatches.OfMatch(method, call.Instance.Unwrap()?.Type, receiver, arguments) is { } ofMatch)
        {
            return factory.Snapshot(ofMatch, steps);
        }

        if (method.Name == TextMembers.ToText && receiver is not null && EvaluatedOperators.EvaluatedType(type) is not null && Formatted(call, receiver, arguments) is { } written)
        {
            return ArgumentFacts.CultureOf(call, arguments) is { } culture ? new CulturalTerm(culture, written, lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps)) : written;
        }

        if (TextMembers.IsInvariant(method) && call.Arguments[0].Value.Unwrap() is IInterpolatedStringOperation)
        {
            return arguments[0];
        }

        if (!EvaluatedMembers.AreOf(type))
        {
            return null;
        }

        if (receiver is not null && arguments is [BoxTerm boxed] && EvaluatedMembers.IsEquality(method) && type.IsWholeNumber())
        {
            return Terms.AreEqual(lowering.Types.Boxed(receiver, type), boxed);
        }

        if (EvaluatedMembers.TriesToRead(method) && call.Arguments.Length > 1 && call.Arguments[call.Arguments.Length - 1].Parameter?.RefKind == RefKind.Out)
        {
            return Parsed(call, arguments, steps);
        }

        if (TextMembers.Of(method) == TextMember.Create && call.Arguments.Length == 2 && ArgumentFacts.IsFormatProvider(call.Arguments[0]))
        {
            return ArgumentFacts.ByCulture(call, arguments, arguments[1], factory.Determined(call.Type, origin: null, arguments));
        }

        if (call.Arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            return null;
        }

        // What it is where it is not known speaks of the same values: they are worked out once.
        receiver = receiver is KnownCallTerm or UnknownTerm ? factory.Snapshot(receiver, steps) : receiver;
        arguments = [.. arguments.Select(argument => argument is KnownCallTerm or UnknownTerm ? factory.Snapshot(argument, steps) : argument)];
        ImmutableArray<Term> operands = [.. receiver is null ? [] : new[] { receiver }, .. ArgumentFacts.Ordered(call, arguments).Where(pair => !ArgumentFacts.IsFormatProvider(pair.Argument)).Select(Operand)];
        if (ArgumentFacts.CultureOf(call, arguments) is { } own)
        {
            var answer = lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps);
            return new CulturalTerm(own, new KnownCallTerm(KnownNameOf(call), operands, answer), answer);
        }

        var result = new KnownCallTerm(KnownNameOf(call), operands, lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps, isEvaluated: true));
        var isRisky = RiskyCode.Contains(method);
        if (isRisky || lowering.Failures.IsGuarded)
        {
            lowering.Failures.FailAsEvaluated(result, isRisky, steps);
        }

        if (EvaluatedMembers.IsOrderOfObjects(method) && operands is [var left, var right])
        {
            return lowering.Equalities.Compared(left, right, isOrder: true, result, call, steps);
        }

        return call.Type is IArrayTypeSymbol made ? lowering.Containers.Allocated(made, Effects.ContainerKind.Sequence, result, null, call, steps) : result;
    }

    /// <summary>What a member is evaluated on. Numbers are read from the letters of a span as from a text; members of strings take them for themselves.</summary>
    private static Term Operand((IArgumentOperation Argument, Term Value) pair) =>
        pair.Argument.Parameter is { ContainingSymbol.ContainingType.SpecialType: not SpecialType.System_String } && TextCallLowering.IsPartOfText(pair.Argument.Value.Unwrap()?.Type) ? new JoinTerm(new LiteralTerm(""), pair.Value)
        : pair.Argument.Parameter is { Type.SpecialType: SpecialType.System_Object, ContainingSymbol: IMethodSymbol method } && EvaluatedMembers.IsConversion(method) ? new UnboxTerm(pair.Value, pair.Value)
        : pair.Value;

    /// <summary>Whether two objects are equal as they see it themselves; null for other calls.</summary>
    private Term? Equality(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments)
    {
        if (!EvaluatedMembers.IsEqualityOfObjects(call.TargetMethod))
        {
            return null;
        }

        var types = call.Arguments.Select(argument => argument.Value.Unwrap()?.Type).ToList();
        if (receiver is not null)
        {
            types.Insert(0, call.Instance.Unwrap()?.Type);
        }

        ImmutableArray<Term> operands = [.. receiver is null ? [] : new[] { types[0] is { TypeKind: TypeKind.Enum } type ? lowering.Types.Boxed(receiver, type) : receiver }, .. arguments];
        return operands.Length != 2 ? null
            : types is [INamedTypeSymbol { TypeKind: TypeKind.Enum } one, { } other] && SymbolEqualityComparer.Default.Equals(one, other) ? Terms.AreEqual(operands[0].Unboxed(), operands[1].Unboxed())
            : new ObjectEqualityTerm(operands[0], operands[1]);
    }

    /// <summary>Whether a nullable value is compared with one of its own kind, so that both are equal if what they hold is.</summary>
    private static bool SameValueType(INamedTypeSymbol type, ITypeSymbol? other) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && OperatorLowering.HasPlainEquality(type)
            && (other is null || SymbolEqualityComparer.Default.Equals(type, other) || SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], other));

    /// <summary>What a call is evaluated as. A path in the notation of the platform is only known where its separators are replaced.</summary>
    private static string KnownNameOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return TextMembers.Of(method) == TextMember.Split && method.Parameters.Any(parameter => parameter.Name == TextMembers.SplitCount) ? EvaluatedMembers.SplitInto
            : EvaluatedMembers.MakesPath(method) && !IsMadePortable(call) ? method.Name
            : EvaluatedMembers.NameOf(method, ArgumentFacts.NamesCulture(call));
    }

    /// <summary>Whether the separators of a text are replaced by slashes right where it is made.</summary>
    private static bool IsMadePortable(IInvocationOperation call) => call.Parent is IInvocationOperation
    {
        TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method,
        Arguments: [{ Value.ConstantValue: { HasValue: true, Value: '\\' or "\\" } }, { Value.ConstantValue: { HasValue: true, Value: '/' or "/" } }],
    } replaced && replaced.Instance == call && TextMembers.Of(method) == TextMember.Replace;

    /// <summary>A number written in a format.</summary>
    private static KnownCallTerm? Formatted(IInvocationOperation call, Term number, ImmutableArray<Term> arguments)
    {
        var formats = ArgumentFacts.Ordered(call, arguments).Where(pair => !ArgumentFacts.IsFormatProvider(pair.Argument)).ToList();
        return formats.Count > 1 ? null
            : formats.Count == 0 ? new KnownCallTerm(EvaluatedMembers.NumberText, [number], new WrittenTerm(number))
            : new KnownCallTerm(ArgumentFacts.NamesCulture(call) ? EvaluatedMembers.FormattedInvariantly : EvaluatedMembers.FormattedText, [number, formats[0].Value], new WrittenTerm(number));
    }

    /// <summary>A try to read a text: it answers by the text, and what comes out does too.</summary>
    private ReadTerm Parsed(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var (method, type, isInvariant) = (call.TargetMethod, call.TargetMethod.ContainingType, ArgumentFacts.NamesCulture(call));
        var culture = ArgumentFacts.CultureOf(call, arguments);
        ImmutableArray<Term> told = [.. ArgumentFacts.Ordered(call, arguments)
            .Where(pair => pair.Argument.Parameter?.RefKind != RefKind.Out && !ArgumentFacts.IsFormatProvider(pair.Argument)).Select(pair => factory.Snapshot(Operand(pair), steps))];
        return lowering.Containers.Try(
            call,
            call.Arguments.Length - 1,
            Known(EvaluatedMembers.AskedOf(method, isInvariant), factory.Verdict(EvaluatedMembers.TriedOf(type), told[0], culture)),
            _ => Known(EvaluatedMembers.ReadOf(method, isInvariant), new ComputedTerm(EvaluatedMembers.ReadOf(method, isInvariant), told[0], culture, factory.Named(type))),
            steps);

        Term Known(string member, Term otherwise) => ArgumentFacts.ByCulture(call, arguments, new KnownCallTerm(member, told, otherwise), otherwise);
    }
}
