using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Members, operators and conversions of the framework that are evaluated on known values.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call whose result is evaluated where its operands are known; null for other calls.</summary>
    private Term? KnownCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (_context.IsOwn(method) || !(EvaluatedMembers.AreOf(type) || type.ContainingNamespace.IsSystem()))
        {
            return null;
        }

        if (receiver is not null && EvaluatedMembers.IsTypeOf(method))
        {
            return new RuntimeTypeTerm(receiver, ForeignCall(call, receiver, arguments, steps));
        }

        if (type.SpecialType == SpecialType.System_Enum)
        {
            return EnumCall(call, receiver, arguments, steps);
        }

        if (receiver is not null && OfMatch(method, Unwrap(call.Instance)?.Type, receiver, arguments) is { } ofMatch)
        {
            return Kept(ofMatch, steps);
        }

        if (method.Name == TextMembers.ToText && receiver is not null && EvaluatedType(type) is not null && Formatted(call, receiver, arguments) is { } written)
        {
            return written;
        }

        if (TextMembers.IsInvariant(method) && Unwrap(call.Arguments[0].Value) is IInterpolatedStringOperation)
        {
            return arguments[0];
        }

        if (!EvaluatedMembers.AreOf(type) || call.Arguments.Any(argument => IsCultural(argument)))
        {
            return null;
        }

        if (receiver is not null && arguments is [BoxTerm boxed] && EvaluatedMembers.IsEquality(method) && type.IsWholeNumber())
        {
            return Terms.AreEqual(new BoxTerm(receiver, type.SpecialType), boxed);
        }

        if (EvaluatedMembers.TriesToRead(method) && call.Arguments.Length > 1 && call.Arguments[call.Arguments.Length - 1].Parameter?.RefKind == RefKind.Out)
        {
            return Parsed(call, type, Kept(arguments[0], steps), steps);
        }

        if (TextMembers.Of(method) == TextMember.Create && call.Arguments.Length == 2 && IsFormatProvider(call.Arguments[0]))
        {
            return arguments[1];
        }

        if (call.Arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            return null;
        }

        // What it is where it is not known speaks of the same values: they are worked out once.
        receiver = receiver is KnownCallTerm ? Kept(receiver, steps) : receiver;
        arguments = [.. arguments.Select(argument => argument is KnownCallTerm ? Kept(argument, steps) : argument)];
        ImmutableArray<Term> operands = [.. receiver is null ? [] : new[] { receiver }, .. Ordered(call, arguments).Where(pair => !IsFormatProvider(pair.Argument)).Select(pair => pair.Value)];
        var result = new KnownCallTerm(KnownNameOf(call), operands, ForeignCall(call, receiver, arguments, steps));
        return call.Type is IArrayTypeSymbol made ? Allocated(made, Effects.ContainerKind.Sequence, result, null, call, steps) : result;
    }

    /// <summary>What a call is evaluated as. A path in the notation of the platform is only known where its separators are replaced.</summary>
    private static string KnownNameOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return TextMembers.Of(method) == TextMember.Split && method.Parameters.Any(parameter => parameter.Name == TextMembers.SplitCount) ? EvaluatedMembers.SplitInto
            : EvaluatedMembers.MakesPath(method) && !IsMadePortable(call) ? method.Name
            : EvaluatedMembers.NameOf(method);
    }

    /// <summary>Whether the separators of a text are replaced by slashes right where it is made.</summary>
    private static bool IsMadePortable(IInvocationOperation call) => call.Parent is IInvocationOperation
    {
        TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method,
        Arguments: [{ Value.ConstantValue: { HasValue: true, Value: '\\' or "\\" } }, { Value.ConstantValue: { HasValue: true, Value: '/' or "/" } }],
    } replaced && replaced.Instance == call && TextMembers.Of(method) == TextMember.Replace;

    /// <summary>A number written in a format; null where a culture has a say.</summary>
    private static KnownCallTerm? Formatted(IInvocationOperation call, Term number, ImmutableArray<Term> arguments)
    {
        var formats = Ordered(call, arguments).Where(pair => !IsFormatProvider(pair.Argument)).ToList();
        return call.Arguments.Any(IsCultural) || formats.Count > 1 ? null
            : formats.Count == 0 ? new KnownCallTerm(EvaluatedMembers.NumberText, [number], new WrittenTerm(number))
            : new KnownCallTerm(EvaluatedMembers.FormattedText, [number, formats[0].Value], new WrittenTerm(number));
    }

    private static IEnumerable<(IArgumentOperation Argument, Term Value)> Ordered(IInvocationOperation call, ImmutableArray<Term> arguments) =>
        call.Arguments.Select((argument, index) => (argument, arguments[index])).OrderBy(pair => pair.argument.Parameter?.Ordinal ?? 0);

    /// <summary>A try to read a text: it answers by the text, and what comes out does too.</summary>
    private ReadTerm Parsed(IInvocationOperation call, INamedTypeSymbol type, Term text, Steps steps) => Try(
        call,
        call.Arguments.Length - 1,
        new KnownCallTerm(EvaluatedMembers.AskedOf(type), [text], Verdict(EvaluatedMembers.TriedOf(type), text)),
        _ => new KnownCallTerm(EvaluatedMembers.ReadOf(type), [text], new ComputedTerm(EvaluatedMembers.ReadOf(type), text, null, Named(type))),
        steps);

    private static bool IsFormatProvider(IArgumentOperation argument) => Comparers.IsCulture(argument.Parameter?.Type);

    /// <summary>Whether an argument names a culture other than the invariant one.</summary>
    private static bool IsCultural(IArgumentOperation argument) => IsFormatProvider(argument)
        && Unwrap(argument.Value) switch
        {
            { ConstantValue: { HasValue: true, Value: null } } => false,
            IPropertyReferenceOperation { Property: var property } => !Comparers.IsInvariant(property),
            _ => true,
        };

    /// <summary>An operator on numbers or letters that is evaluated where its operands are known.</summary>
    private static Term KnownOperator(string @operator, ITypeSymbol? type, bool isChecked, Term otherwise) =>
        EvaluatedType(type) is { } name
            ? EvaluatedBy($"operator {@operator} {name}{(isChecked ? " checked" : "")}", otherwise)
            : otherwise;

    private static Term EvaluatedBy(string known, Term term) => term switch
    {
        BinaryTerm binary => binary with { Known = known },
        ComputedTerm computed => computed with { Known = known },
        _ => term,
    };

    private static Term KnownConversion(IConversionOperation conversion, Term otherwise) =>
        EvaluatedType(conversion.Operand.Type) is not null && EvaluatedType(conversion.Type) is { } name
            ? EvaluatedBy($"convert {name}{(conversion.IsChecked ? " checked" : "")}", otherwise)
            : otherwise;

    /// <summary>The name of a type of numbers, letters or truth values, or of the type that an enum's members have; null for other types.</summary>
    private static string? EvaluatedType(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EvaluatedType(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => underlying.Name,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char or (>= SpecialType.System_SByte and <= SpecialType.System_Double) } => type.Name,
        _ => null,
    };

    /// <summary>The text of a member of an enum.</summary>
    private static KnownCallTerm EnumText(INamedTypeSymbol type, Term value)
    {
        var isFlags = CompilerMembers.IsFlags(type);
        var members = EnumMembers(type).SelectMany(member => new[] { member.Value, new LiteralTerm(member.Name) });
        return new KnownCallTerm(EvaluatedMembers.EnumText, [value, new LiteralTerm(isFlags), .. members], new WrittenTerm(value));
    }

    private static IEnumerable<(Term Value, string Name)> EnumMembers(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(member => member.HasConstantValue)
        .OrderBy(member => unchecked((ulong)Convert.ToInt64(member.ConstantValue is ulong ? 0L : member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)))
        .Select(member => ((Term)new LiteralTerm(member.ConstantValue), member.Name));

    /// <summary>All values or names of an enum, the name of one or the value of a name, or whether flags are set.</summary>
    private Term? EnumCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (EvaluatedMembers.OfEnum(method) == EnumMember.HasFlag && receiver is not null && EvaluatedType(Unwrap(call.Instance)?.Type) is not null)
        {
            var flags = arguments[0] is ComputedTerm { Left: var boxed } && Unwrap(call.Arguments[0].Value)?.Type?.TypeKind == TypeKind.Enum ? boxed : arguments[0];
            return new KnownCallTerm(EvaluatedMembers.HasFlag, [receiver, flags], ForeignCall(call, receiver, arguments, steps));
        }

        var type = method.TypeArguments.FirstOrDefault() ?? (Unwrap(call.Arguments.FirstOrDefault()?.Value) as ITypeOfOperation)?.TypeOperand;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration || SymbolEqualityComparer.Default.Equals(type, _api.Reuse) || SymbolEqualityComparer.Default.Equals(type, _api.DType))
        {
            return null;
        }

        switch (EvaluatedMembers.OfEnum(method))
        {
            case EnumMember.Values:
                var values = new ListTerm([.. EnumMembers(enumeration).Select(member => member.Value)], IsTuple: false);
                return call.Type is IArrayTypeSymbol ? Allocated(call.Type, Effects.ContainerKind.Sequence, values, null, call, steps) : values;
            case EnumMember.Names:
                return Allocated(call.Type!, Effects.ContainerKind.Sequence, new ListTerm([.. EnumMembers(enumeration).Select(member => (Term)new LiteralTerm(member.Name))], IsTuple: false), null, call, steps);
            case EnumMember.Parse when method.Parameters[method.Parameters.Length - 1].Type.SpecialType == SpecialType.System_String:
                var members = EnumMembers(enumeration).SelectMany(member => new[] { member.Value, new LiteralTerm(member.Name) });
                var text = Kept(arguments[arguments.Length - 1], steps);
                return new KnownCallTerm(EvaluatedMembers.EnumParse, [text, .. members], ForeignCall(call, null, [.. arguments.RemoveAt(arguments.Length - 1), text], steps));
            case EnumMember.Name:
                return EnumText(enumeration, arguments[arguments.Length - 1]);
            case EnumMember.IsDefined:
                var asked = Stable(arguments[arguments.Length - 1], steps);
                return EnumMembers(enumeration).Aggregate(Terms.False, (any, member) => Terms.Or(any, Terms.AreEqual(asked, member.Value)));
            default:
                return null;
        }
    }

    /// <summary>A type as a value; unknown where a part of it is only known where the member is called.</summary>
    private Term TypeTerm(ITypeSymbol type, ITypeParameterSymbol? parameter = null) =>
        ExceptionOf(type) ?? (DTypeOf(type) is var known && known != Term.Unknown ? known
            : type is INamedTypeSymbol named && !named.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter)
                ? new LiteralTerm(Literal(named, parameter))
                : Lost(null, origin: null));

    /// <summary>A type as a value, with what a type parameter asks of it that it stands for.</summary>
    private TypeLiteral Literal(INamedTypeSymbol type, ITypeParameterSymbol? parameter)
    {
        var literal = new TypeLiteral(type.ToDisplayString(), type.MetadataName);
        if (parameter is null || type.IsGenericType || !_context.IsOwn(type)
            || !(parameter.HasConstructorConstraint || parameter.ConstraintTypes.Any(constraint => constraint.TypeKind == TypeKind.Interface && _context.IsOwn(constraint))))
        {
            return literal;
        }

        var constructor = type.IsAbstract ? null : type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        return literal with { Instance = _context.Ids.LayoutOf(type), Constructor = constructor is null ? null : Id(Definition(constructor)) };
    }
}
