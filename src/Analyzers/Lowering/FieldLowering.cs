using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers fields, automatic properties, and the static initializers that run before them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class FieldLowering(BodyLowering lowering, EffectFactory factory)
{
    public FieldTerm FieldOfObject(Term? receiver, ISymbol member)
    {
        var initial = receiver is null ? null : InitialOfObject(member);
        return new FieldTerm(receiver, factory.Id(member)) { Initial = initial as LiteralTerm, IsFixed = initial is UnknownTerm };
    }

    /// <summary>What a field or automatic property of an object holds for ever, where its initializer alone sets it; null where other code may.</summary>
    private Term? InitialOfObject(ISymbol member)
    {
        var isReadOnly = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        if (!isReadOnly || !factory.Context.IsHere(member) || member.InitializerSyntax() is not { } initializer || member.ContainingType.InstanceConstructors.Any(constructor => Assigns(constructor, member)))
        {
            return null;
        }

        var value = factory.Context.OperationOf(initializer, factory.Cancellation);
        return value.Unwrap() is { ConstantValue: { HasValue: true, Value: var constant } } literal ? lowering.Constants.Constant(constant, literal.Type)
            : value is null || value.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation { Parameter: var parameter } && parameter.IsOfPrimaryConstructor()) ? null
            : factory.Determined(null, origin: null);
    }

    /// <summary>Whether a constructor may put something into a field or property.</summary>
    private static bool Assigns(IMethodSymbol constructor, ISymbol member) => constructor.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<ConstructorDeclarationSyntax>()
        .Any(declaration => declaration.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == member.Name));

    public Term FieldOf(IFieldReferenceOperation reference, Term receiver)
    {
        var field = reference.Field;
        if (field.ContainingType.IsTupleType)
        {
            var name = (field.CorrespondingTupleField ?? field).Name;
            return name.StartsWith(ElementMembers.TupleElement, StringComparison.Ordinal) && int.TryParse(name.Substring(ElementMembers.TupleElement.Length), out var number)
                ? new ElementTerm(receiver, new LiteralTerm(number - 1))
                : factory.Unknown(reference.Type);
        }

        return new FieldTerm(receiver, factory.Id(SymbolIds.FieldOf(field)));
    }

    /// <summary>Adds what using a static member may do before it: run the static initializers of its type.</summary>
    public void StaticUse(ISymbol member, IOperation operation, Steps steps)
    {
        if (member.ContainingType is { } elsewhere && factory.Context.StaticsElsewhere(elsewhere) is { } facts)
        {
            if (facts.IsExact || (!facts.IsHarmless && member is IFieldSymbol or IPropertySymbol))
            {
                steps.Add(new RunStaticsEffect(factory.Context.Ids.StaticsOf(elsewhere.OriginalDefinition), facts.IsExact, factory.At(operation)) { IsHarmless = facts.IsHarmless, Type = Constructed(elsewhere) });
            }
        }
        else if (member.ContainingType is { } type && factory.Context.IsHere(type) && !SymbolEqualityComparer.Default.Equals(type, factory.Method.ContainingType)
            && !type.StaticConstructors.IsEmpty)
        {
            var isExact = type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
            var isHarmless = !factory.Project.InitializersReach(type) || factory.Context.HasHarmlessStatics(type.OriginalDefinition, factory.Cancellation);
            if (isExact || (!isHarmless && member is IFieldSymbol or IPropertySymbol))
            {
                steps.Add(new RunStaticsEffect(factory.Context.Ids.StaticsOf(type.OriginalDefinition), isExact, factory.At(operation)) { IsHarmless = isHarmless, Type = Constructed(type) });
            }
        }
    }

    /// <summary>Adds what runs before the code with which a program begins: the static constructor of its own type.</summary>
    public void Begin(IMethodSymbol method, IOperation operation, Steps steps)
    {
        if (method.BeginsProgram() && method.ContainingType is { IsGenericType: false } type && type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
        {
            var isHarmless = !factory.Project.InitializersReach(type) || factory.Context.HasHarmlessStatics(type, factory.Cancellation);
            steps.Add(new RunStaticsEffect(factory.Context.Ids.StaticsOf(type), IsExact: true, factory.At(operation)) { IsHarmless = isHarmless });
        }
    }

    /// <summary>The receiver of a static member: the constructed type, where the type is generic.</summary>
    public StaticTypeTerm? StaticReceiver(ISymbol member) => member.IsStatic ? Constructed(member.ContainingType) : null;

    private StaticTypeTerm? Constructed(INamedTypeSymbol? type) =>
        type is { IsGenericType: true } ? new StaticTypeTerm(factory.Named(type.OriginalDefinition), lowering.Types.TypeArguments(type)) : null;

    /// <summary>Whether the code is an initializer of a type that has that of another static member behind it.</summary>
    private bool IsSetLater(ISymbol member) => member is not IFieldSymbol { IsConst: true } && factory.Method.MethodKind == MethodKind.StaticConstructor
        && SymbolEqualityComparer.Default.Equals(member.ContainingType, factory.Method.ContainingType)
        && lowering.Bodies is [{ Syntax: { Parent: EqualsValueClauseSyntax } or EqualsValueClauseSyntax } code] && member.InitializerSyntax() is { } initializer
        && initializer.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.End < initializer.SpanStart;

    private static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IEventSymbol raised => raised.Type,
        _ => ((IPropertySymbol)member).Type,
    };

    /// <summary>Reads a static field, or a property or an event that is nothing but one.</summary>
    /// <param name="member">The field, property or event, as it is declared.</param>
    /// <param name="type">The constructed type that has it; null where its type is not generic.</param>
    /// <param name="steps">Where the first use goes.</param>
    public Term Static(ISymbol member, StaticTypeTerm? type, Steps steps)
    {
        var field = new FieldTerm(type, factory.Id(member));
        if (factory.Context.IsElsewhere(member))
        {
            steps.Add(new InitializeEffect(field.Field, type));
            return field;
        }

        if (EvaluatedMembers.IsMoment(member.ContainingType))
        {
            return new KnownCallTerm(EvaluatedMembers.NameOf(member), [], field);
        }

        if (IsSetLater(member))
        {
            return lowering.ElementLoops.NothingOf(TypeOf(member));
        }

        if (lowering.Constants.WrittenDown(member) is { } written)
        {
            return written;
        }

        if (Initial(member, type) is { } initial)
        {
            return field with { Initial = initial };
        }

        if (!factory.Context.IsOwn(member) || member.InitializerSyntax() is not { } initializer)
        {
            return field;
        }

        steps.Add(new InitializeEffect(field.Field, type));
        return field with
        {
            IsFixed = member.IsSetOnce() && factory.Context.OperationOf(initializer, factory.Cancellation).Unwrap() is IObjectCreationOperation { Type: var made } && factory.Context.IsOwn(made),
        };
    }

    /// <summary>What a static field or automatic property holds before any code has run, other than initializers; null where that is not
    /// known.</summary>
    private Term? Initial(ISymbol member, StaticTypeTerm? owner)
    {
        if (!factory.Context.IsHere(member)
            || member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
        {
            return null;
        }

        if (member.InitializerSyntax() is { } initializer)
        {
            return factory.Context.OperationOf(initializer, factory.Cancellation) is { } value && value.Unwrap() is { ConstantValue: { HasValue: true, Value: var constant } } literal
                ? lowering.Constants.Constant(constant, literal.Type)
                : null;
        }

        return Nothing(member, owner);
    }

    /// <summary>What a static field or automatic property holds before anything has run; null where its type is one that is not known.</summary>
    private Term? Nothing(ISymbol member, StaticTypeTerm? owner) => TypeOf(member) switch
    {
        ITypeParameterSymbol parameter => owner?.Arguments.FirstOrDefault(argument => argument.Parameter.Equals(factory.SlotFor(parameter))) is { } argument ? new DefaultOfTypeTerm(argument.DType) : null,
        var type => new DefaultTerm(factory.Named(type)),
    };

    /// <summary>What the static members of a type hold before its static constructor and initializers run.</summary>
    public void Empty(INamedTypeSymbol type, Steps steps)
    {
        foreach (var member in type.GetMembers().Where(HoldsSomething))
        {
            var owner = StaticReceiver(member);
            steps.Add(new StoreEffect(owner, factory.Id(member), Nothing(member, owner) ?? Term.Unknown));
        }
    }

    /// <summary>Whether a static member is a field, or a property or an event that is nothing but one.</summary>
    private static bool HoldsSomething(ISymbol member) => member.IsStatic
        && (member is IFieldSymbol { IsConst: false, AssociatedSymbol: null } or IEventSymbol { AddMethod.IsImplicitlyDeclared: true } || (member as IPropertySymbol)?.GetMethod.IsAutomatic() == true);
}
