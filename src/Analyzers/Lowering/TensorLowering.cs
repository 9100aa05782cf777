using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operations of the scope library on tensors.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TensorLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The methods of variables that take a value for them.</summary>
    private static readonly ImmutableHashSet<string> Assignments = [OpNames.Assign, OpNames.AssignAdd, OpNames.AssignSub, OpNames.CopyFrom];

    /// <summary>Stands for any number beside a tensor.</summary>
    public static readonly Term Number = new LiteralTerm(0f);

    /// <summary>Runs an operation of the library, or an assignment to a variable; gives null for other methods.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">Its arguments, in the order of the parameters.</param>
    /// <param name="result">Makes the slot of the result; gives null where nobody wants it.</param>
    /// <param name="operation">What calls it.</param>
    /// <param name="steps">Where that goes.</param>
    public Term? Tensor(IMethodSymbol method, Term? receiver, ImmutableArray<Term> arguments, Func<Slot?> result, IOperation operation, Steps steps)
    {
        ImmutableArray<Term> operands = [.. arguments.Select((argument, index) => Operand(method.Parameters[index], argument))];
        if (receiver is not null && IsAssignment(method))
        {
            steps.Add(new OperationEffect(method.Name, [receiver, .. operands], Result: null, factory.At(operation)));
        }

        return !IsOperation(method) ? null
            : Operation(
                method.Name, operands, method.Parameters.FirstOrDefault(parameter => parameter.Name == RuntimeNames.NameParameter) is { } name ? arguments[name.Ordinal] : Term.Null,
                result(), operation, steps);
    }

    private bool IsOperation(IMethodSymbol method) => method is { IsStatic: true, ContainingType.Name: RuntimeNames.Op } && lowering.LibraryTypes.IsOfLibrary(method);

    /// <summary>Whether a method of a variable takes a value for it.</summary>
    private bool IsAssignment(IMethodSymbol method) => Assignments.Contains(method.Name) && method.Parameters is [var value] && lowering.LibraryTypes.IsOperand(value);

    /// <summary>An operand: any number is as good as another.</summary>
    private static Term Operand(IParameterSymbol parameter, Term value) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter ? Number : value;

    public Term Operation(string operation, ImmutableArray<Term> operands, Term name, Slot? result, IOperation call, Steps steps)
    {
        steps.Add(new OperationEffect(operation, operands, result, factory.At(call)) { Name = name, DType = ElementOf(call.Type) is { } element ? lowering.Types.DTypeOf(element) : Term.Unknown });
        return result is null ? factory.UnknownObject(call.Type) : new ReadTerm(result);
    }

    /// <summary>Runs an operator of the library on tensors; gives null for other operators.</summary>
    public Term? Tensor(IMethodSymbol method, ImmutableArray<Term> operands, IOperation call, Steps steps)
    {
        var operation = !lowering.LibraryTypes.IsOfLibrary(method) || method.ReturnType.Name != RuntimeNames.NamedTensor ? null : method.Name switch
        {
            WellKnownMemberNames.AdditionOperatorName => OpNames.Add,
            WellKnownMemberNames.SubtractionOperatorName => OpNames.Subtract,
            WellKnownMemberNames.MultiplyOperatorName => OpNames.Multiply,
            WellKnownMemberNames.DivisionOperatorName => OpNames.Divide,
            WellKnownMemberNames.UnaryNegationOperatorName => OpNames.Negate,
            WellKnownMemberNames.ImplicitConversionName => OpNames.Identity,
            _ => null,
        };
        if (operation is null)
        {
            return null;
        }

        ImmutableArray<Term> tensors = [.. operands.Select((operand, index) => Operand(method.Parameters[index], operand))];
        foreach (var (parameter, tensor) in method.Parameters.Zip(tensors, (parameter, tensor) => (parameter, tensor)))
        {
            lowering.Failures.FailIfNoKey(parameter.Type, tensor, steps);
        }

        return operation == OpNames.Identity ? new TensorTerm(operation, tensors) // Reading a variable takes no name.
            : Operation(operation, tensors, Term.Null, factory.NewResult(), call, steps);
    }

    /// <summary>A tensor of the framework, made of elements and lengths; null for other calls.</summary>
    public Term? Made(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        call.Arguments.FirstOrDefault(argument => ElementMembers.AreLengths(argument.Parameter)) is not { } lengths ? null
        : factory.Snapshot(new TensorTerm(OpNames.Reshape, [Term.Unknown, factory.Snapshot(new SequenceShapeTerm(arguments[call.Arguments.IndexOf(lengths)]), steps)]), steps);

    /// <summary>What a property of the library says of shapes, variables and collections; null for others.</summary>
    /// <param name="property">The property.</param>
    /// <param name="type">The type of what is asked.</param>
    /// <param name="receiver">What is asked.</param>
    /// <param name="arguments">What it is asked.</param>
    public Term? Described(IPropertySymbol property, ITypeSymbol? type, Term? receiver, ImmutableArray<Term> arguments)
    {
        if (receiver is null)
        {
            return null;
        }

        if (lowering.LibraryTypes.IsShape(property.ContainingType))
        {
            return property.IsIndexer ? new ElementTerm(receiver, arguments[0])
                : property.Name == RuntimeNames.Rank ? new LengthTerm(receiver)
                : property.Name == RuntimeNames.Dimensions ? receiver
                : Known(EvaluatedMembers.NameOf(property), property.Type, receiver);
        }

        return factory.Api.IsDType(type) ? OfElement(property.Name, property.Type, receiver)
            : IsValue(property) ? new TensorTerm(OpNames.Reshape, [Term.Unknown, new TensorShapeTerm(receiver, Term.Unknown)])
            : lowering.LibraryTypes.IsShape(property.Type) && PartOf(property) is null ? new TensorShapeTerm(receiver, new MemberTerm(factory.Context.Ids.OfConstructed(property.OriginalDefinition), receiver, []))
            : GraphLowering.IsSnapshot(property.ContainingType) && property.Name == RuntimeNames.Variables ? receiver
            : GraphLowering.KeyOf(property) is { } key ? lowering.Graphs.Collection(key, property, receiver)
            : property.Name == RuntimeNames.DType && ElementOf(type) is { } element ? lowering.Types.DTypeOf(element)
            : PartOf(property) is { } part ? new TensorPartTerm(receiver, part, factory.Determined(property.Type, origin: null, receiver))
            : null;
    }

    /// <summary>The type of the elements of a tensor; null for other types.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type is INamedTypeSymbol { Name: RuntimeNames.NamedTensor, TypeArguments: [var element] } ? element : null;

    /// <summary>What a property of a variable or tensor says of it; null for others.</summary>
    private static TensorPart? PartOf(IPropertySymbol property) => (property.ContainingType.MetadataName, property.Name) switch
    {
        (RuntimeNames.Variable or RuntimeNames.NamedTensor or RuntimeNames.Operand or RuntimeNames.InitializerContext, RuntimeNames.DType) => TensorPart.DType,
        (RuntimeNames.Variable or RuntimeNames.NamedTensor or RuntimeNames.Operand, RuntimeNames.Graph) => TensorPart.Graph,
        (RuntimeNames.Variable, RuntimeNames.Trainable) => TensorPart.Trainable,
        (RuntimeNames.Variable, RuntimeNames.Initializer) => TensorPart.Initializer,
        (RuntimeNames.Variable, RuntimeNames.Regularizer) => TensorPart.Regularizer,
        (RuntimeNames.Variable, RuntimeNames.Constraint) => TensorPart.Constraint,
        (RuntimeNames.Variable, RuntimeNames.CachingDevice) => TensorPart.CachingDevice,
        (RuntimeNames.PartitionedVariable, RuntimeNames.Parts) => TensorPart.Parts,
        (RuntimeNames.PartitionedVariable, RuntimeNames.Partitions) => TensorPart.Partitions,
        (RuntimeNames.InitializerContext, RuntimeNames.FullShape) => TensorPart.FullShape,
        (RuntimeNames.Variable, RuntimeNames.TimesReused) => TensorPart.TimesReused,
        (RuntimeNames.Variable, RuntimeNames.UseResource) => TensorPart.UseResource,
        _ => null,
    };

    /// <summary>Assigns to a variable by its property; nothing for other properties.</summary>
    public void Assign(IPropertySymbol property, Term? variable, Term value, IOperation assignment, Steps steps)
    {
        if (variable is not null && IsValue(property))
        {
            steps.Add(new OperationEffect(OpNames.Assign, [variable, value], Result: null, factory.At(assignment)));
        }
    }

    /// <summary>Whether a property of a variable, or of a tensor of an operation, has its elements, in a tensor of the framework.</summary>
    private static bool IsValue(IPropertySymbol property) => !property.IsStatic && ElementMembers.IsTensor(property.Type);

    /// <summary>What a method of a shape says of it and another one; null for other calls.</summary>
    public Term? ShapeCall(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments) =>
        arguments is [var other] && lowering.LibraryTypes.IsShape(call.TargetMethod.ContainingType) && lowering.LibraryTypes.IsShape(call.TargetMethod.Parameters[0].Type)
            ? Known(EvaluatedMembers.NameOf(call.TargetMethod), call.TargetMethod.ReturnType, receiver, other)
            : null;

    /// <summary>What a property of element types says of one, called as the static method that it is too; null for other calls.</summary>
    public Term? ElementCall(IMethodSymbol method, ImmutableArray<Term> arguments) => arguments is [var element] && factory.Api.IsDType(method.Parameters[0].Type) && method.Name.StartsWith(CompilerMembers.Getter, StringComparison.Ordinal)
        ? OfElement(method.Name.Substring(CompilerMembers.Getter.Length), method.ReturnType, element)
        : null;

    private KnownCallTerm OfElement(string property, ITypeSymbol result, Term element) => Known($"{RuntimeNames.DType}.{property}", result, element);

    private KnownCallTerm Known(string member, ITypeSymbol result, params ImmutableArray<Term> operands) => new(member, operands, factory.Determined(result, origin: null, operands));

    /// <summary>The argument that the result of a call is in another form, as the method says; null for other calls.</summary>
    public Term? SameInOtherForm(IInvocationOperation call, ImmutableArray<Term> arguments) => FormOf(call.TargetMethod) is { } name
        ? ArgumentFacts.Ordered(call, arguments).Where(pair => pair.Argument.Parameter?.Name == name).Select(pair => pair.Value).FirstOrDefault()
        : null;

    /// <summary>The parameter that the result of a method is in another form, as the method says; null for other methods.</summary>
    public string? FormOf(IMethodSymbol method) =>
        method is { ReturnsVoid: false, ReturnType.SpecialType: SpecialType.None } && !IdText.IsOfFramework(method.ContainingAssembly)
        && method.OriginalDefinition.GetReturnTypeAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: RuntimeNames.ShapeOf } type && lowering.LibraryTypes.IsOfLibrary(type)) is { ConstructorArguments: [{ Value: string name }] }
            ? name
            : null;
}
