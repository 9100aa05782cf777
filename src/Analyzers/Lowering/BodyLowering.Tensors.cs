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

        var ordered = Ordered(call, arguments).ToList();
        var name = ordered.FindIndex(pair => pair.Argument.Parameter!.Name == RuntimeNames.NameParameter);
        return Operation(
            method.Name, [.. ordered.Select(pair => Operand(pair.Argument.Parameter!, pair.Value))], name < 0 ? Term.Null : ordered[name].Value,
            call.Parent is IExpressionStatementOperation ? null : target ?? NewResult(), call, steps);
    }

    private bool IsOperation(IMethodSymbol method) => method is { IsStatic: true, ContainingType.Name: RuntimeNames.Op } && IsOfLibrary(method);

    /// <summary>Whether a method of a variable takes a value for it.</summary>
    private bool IsAssignment(IMethodSymbol method) => Assignments.Contains(method.Name) && method.Parameters is [var value] && IsOperand(value);

    /// <summary>An operand: any number is as good as another.</summary>
    private static Term Operand(IParameterSymbol parameter, Term value) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter ? Number : value;

    /// <summary>Whether a parameter takes a number, a tensor of an operation, or a variable.</summary>
    private bool IsOperand(IParameterSymbol parameter) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter || IsOfLibrary(parameter.Type);

    private Term Operation(string operation, ImmutableArray<Term> operands, Term name, Slot? result, IOperation call, Steps steps)
    {
        steps.Add(new OperationEffect(operation, operands, result, At(call)) { Name = name });
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
        return operation == OpNames.Identity ? new TensorTerm(operation, tensors) // Reading a variable takes no name.
            : Operation(operation, tensors, Term.Null, NewResult(), call, steps);
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

    private bool IsOfLibrary(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _api.Assembly);
}
