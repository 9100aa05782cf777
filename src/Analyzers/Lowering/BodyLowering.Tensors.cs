using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tensors and their shapes.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The methods of variables that take a value for them.</summary>
    private static readonly ImmutableHashSet<string> Assignments = [OpNames.Assign, OpNames.AssignAdd, OpNames.AssignSub, OpNames.CopyFrom];

    /// <summary>Runs an operation of the library, or an assignment to a variable; gives null for other calls.</summary>
    private Term? Tensor(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (receiver is not null)
        {
            if (IsAssignment(method))
            {
                steps.Add(new OperationEffect(method.Name, [receiver, Operand(method.Parameters[0], arguments[0])], Result: null, At(call)));
            }

            return null;
        }

        if (!IsOperation(method))
        {
            return null;
        }

        ImmutableArray<Term> operands = [.. Ordered(call, arguments).Select(pair => Operand(pair.Argument.Parameter!, pair.Value))];
        return MayRefuse(method.Name, operands) ? Operation(method.Name, operands, call.Parent is IExpressionStatementOperation ? null : target ?? NewResult(), call, steps)
            : new TensorTerm(method.Name, operands);
    }

    private bool IsOperation(IMethodSymbol method) => method is { IsStatic: true, ContainingType.Name: RuntimeNames.Op } && IsOfLibrary(method);

    /// <summary>Whether a method of a variable takes a value for it.</summary>
    private bool IsAssignment(IMethodSymbol method) => Assignments.Contains(method.Name) && method.Parameters is [var value] && IsOperand(value);

    /// <summary>An operand: any number is as good as another.</summary>
    private static Term Operand(IParameterSymbol parameter, Term value) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter ? Number : value;

    /// <summary>Whether a parameter takes a number, a tensor of an operation, or a variable.</summary>
    private bool IsOperand(IParameterSymbol parameter) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter || IsOfLibrary(parameter.Type);

    /// <summary>Whether there are operands that an operation refuses, among those that these terms may stand for.</summary>
    private static bool MayRefuse(string operation, ImmutableArray<Term> operands) => operation switch
    {
        OpNames.Add or OpNames.Subtract or OpNames.Multiply or OpNames.Divide => operands[0] != Number && operands[1] != Number,
        OpNames.MatMul or OpNames.AddN or OpNames.Reshape => true,
        OpNames.Transpose or OpNames.ReduceSum or OpNames.ReduceMean => operands[1] != Term.Null,
        OpNames.Constant => operands.Length > 2 && operands[1] != Term.Null,
        _ => false,
    };

    private Term Operation(string operation, ImmutableArray<Term> operands, Slot? result, IOperation call, Steps steps)
    {
        steps.Add(new OperationEffect(operation, operands, result, At(call)));
        return result is null ? Made(call.Type) : new ReadTerm(result);
    }

    /// <summary>Runs an operator of the library on tensors; gives null for other operators.</summary>
    private Term? Tensor(IMethodSymbol method, ImmutableArray<Term> operands, IOperation call, Steps steps)
    {
        var operation = !IsOfLibrary(method) || method.ReturnType.Name != RuntimeNames.NamedTensor ? null : method.Name switch
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
        return MayRefuse(operation, tensors) ? Operation(operation, tensors, NewResult(), call, steps) : new TensorTerm(operation, tensors);
    }

    /// <summary>Stands for any number beside a tensor.</summary>
    private static readonly Term Number = new LiteralTerm(0f);

    /// <summary>What a property of the library says of shapes, variables and collections; null for others.</summary>
    private Term? Described(IPropertySymbol property, Term? receiver, ImmutableArray<Term> arguments)
    {
        if (receiver is null)
        {
            return null;
        }

        if (IsShape(property.ContainingType))
        {
            return property.IsIndexer ? new ElementTerm(receiver, arguments[0])
                : property.Name == RuntimeNames.Rank ? new LengthTerm(receiver)
                : property.Name == RuntimeNames.Dimensions ? receiver
                : null;
        }

        return IsShape(property.Type) ? new TensorShapeTerm(receiver, new MemberTerm(_context.Ids.OfConstructed(property.OriginalDefinition), receiver, []))
            : KeyOf(property) is { } key ? Collection(key, property, receiver)
            : property.Name == RuntimeNames.DType && property.ContainingType.Name == RuntimeNames.Variable ? new VariableTypeTerm(receiver, Lost(property.Type, origin: null, receiver))
            : null;
    }

    /// <summary>The argument that the result of a call is in another form, as the method says; null for other calls.</summary>
    private Term? SameInOtherForm(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        if (call.TargetMethod is not { ReturnsVoid: false, ReturnType.SpecialType: SpecialType.None } method || IdText.IsOfFramework(method.ContainingAssembly)
            || method.OriginalDefinition.GetReturnTypeAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: RuntimeNames.ShapeOf } type && IsOfLibrary(type)) is not { ConstructorArguments: [{ Value: string name }] })
        {
            return null;
        }

        return Ordered(call, arguments).Where(pair => pair.Argument.Parameter?.Name == name).Select(pair => pair.Value).FirstOrDefault();
    }

    private bool IsOfLibrary(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _api.Assembly);
}
