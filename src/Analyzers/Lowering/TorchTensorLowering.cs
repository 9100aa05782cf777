using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operations on TorchSharp's tensors.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TorchTensorLowering(BodyLowering lowering, EffectFactory factory)
{
    private static readonly ImmutableHashSet<string> Factories = ["zeros", "ones", "empty", "rand", "randn"];

    /// <summary>Functions of one tensor that give another one of its shape.</summary>
    private static readonly ImmutableHashSet<string> Elementwise =
    [
        "abs", "batch_norm", "clone", "contiguous", "cos", "cpu", "cuda", "detach", "dropout", "elu", "empty_like", "exp", "full_like", "gelu", "layer_norm",
        "leaky_relu", "log", "log_softmax", "neg", "ones_like", "rand_like", "randn_like", "relu", "requires_grad_", "sigmoid", "silu", "sin", "softmax", "softplus", "sqrt",
        "square", "tanh", "to", "zeros_like",
    ];

    /// <summary>So many parts of a tensor are written out one by one.</summary>
    private const int MostChunks = 16;

    private bool IsTorchTensor(ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type, factory.Api.TorchTensor);

    /// <summary>What a function of TorchSharp gives, as far as its shape is concerned; null for others.</summary>
    public Term? TorchTensor(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.ContainingAssembly?.Name != TorchNames.Assembly)
        {
            return null;
        }

        var ordered = ArgumentFacts.Ordered(call, arguments).ToList();
        if (method.Name == "size" && receiver is not null && ordered.Count == 1)
        {
            return new ElementTerm(TensorShapeOf(receiver), ordered[0].Value);
        }

        if (method.Name == "dim" && receiver is not null)
        {
            return new LengthTerm(TensorShapeOf(receiver));
        }

        var operands = ordered.Select(pair => pair.Value).ToList();
        if (receiver is not null)
        {
            operands.Insert(0, receiver);
        }

        if (method.Name == TorchNames.Chunk && operands is [var whole, LiteralTerm { Value: int count and > 0 and <= MostChunks }, var along])
        {
            var part = new TensorTerm(TorchNames.Chunk, [factory.Stable(whole, steps), operands[1], along]);
            return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, new ListTerm([.. Enumerable.Repeat<Term>(part, count)], IsTuple: false), null, call, steps);
        }

        if (!IsTorchTensor(method.ReturnType))
        {
            return null;
        }

        return method.Name switch
        {
            "matmul" or "mm" when operands.Count == 2 => new TensorTerm(OpNames.MatMul, [.. operands, Terms.False, Terms.False]),
            "addmm" when operands.Count >= 3 => new TensorTerm(OpNames.MatMul, [operands[1], operands[2], Terms.False, Terms.False]),
            "t" => new TensorTerm(OpNames.Transpose, [operands[0], Term.Null]),
            "permute" when operands.Count == 2 => new TensorTerm(OpNames.Transpose, [.. operands]),
            TorchNames.Concatenate when operands.Count == 2 => new TensorTerm(TorchNames.Concatenate, [.. operands]),
            TorchNames.Convolve or TorchNames.ConvolveTransposed when operands.Count >= 2 => new TensorTerm(method.Name, [operands[0], operands[1]]),
            "reshape" or "view" when ordered.Count == 1 => new TensorTerm(OpNames.Reshape, [operands[0], lowering.Shapes.ShapeOf(ordered[0].Argument.Value, steps)]),
            _ when Factories.Contains(method.Name) && LengthsOf(ordered, steps) is { } shape => new TensorTerm(OpNames.RandomNormal, [shape]),
            _ when Elementwise.Contains(method.Name) && operands.Count > 0 && (receiver is not null || IsTorchTensor(method.Parameters.FirstOrDefault()?.Type)) => new TensorTerm(OpNames.Identity, [operands[0]]),
            _ => null,
        };
    }

    /// <summary>What an operator of TorchSharp makes of tensors; null for other operators.</summary>
    public TensorTerm? TorchTensor(IMethodSymbol method, ImmutableArray<Term> operands)
    {
        var operation = !IsTorchTensor(method.ContainingType) || !IsTorchTensor(method.ReturnType) ? null : method.Name switch
        {
            WellKnownMemberNames.AdditionOperatorName => OpNames.Add,
            WellKnownMemberNames.SubtractionOperatorName => OpNames.Subtract,
            WellKnownMemberNames.MultiplyOperatorName => OpNames.Multiply,
            WellKnownMemberNames.DivisionOperatorName => OpNames.Divide,
            WellKnownMemberNames.UnaryNegationOperatorName => OpNames.Negate,
            _ => null,
        };
        return operation is null ? null : new TensorTerm(operation, [.. operands.Select((operand, index) => IsTorchTensor(method.Parameters[index].Type) ? operand : TensorLowering.Number)]);
    }

    /// <summary>What a property of a tensor says of its shape; null for others.</summary>
    public Term? TorchShape(IPropertySymbol property, Term? receiver) => receiver is null || !IsTorchTensor(property.ContainingType) ? null : property.Name switch
    {
        "shape" => TensorShapeOf(receiver),
        "ndim" => new LengthTerm(TensorShapeOf(receiver)),
        _ => null,
    };

    /// <summary>The shape of a tensor; where it is not known, the same for the same tensor.</summary>
    public Term TensorShapeOf(Term tensor) => new TensorShapeTerm(tensor, factory.Api.TorchTensor?.GetMembers("shape").FirstOrDefault() is { } shape
        ? new MemberTerm(factory.Context.Ids.OfConstructed(shape), tensor, [])
        : Term.Unknown);

    /// <summary>The shape that a factory gets: a list of lengths, or lengths one by one.</summary>
    private Term? LengthsOf(List<(IArgumentOperation Argument, Term Value)> arguments, Steps steps)
    {
        if (arguments.FirstOrDefault() is { Argument: { Parameter: { Type.SpecialType: not (SpecialType.System_Int32 or SpecialType.System_Int64) } first } list })
        {
            return first.Name == "size" ? lowering.Shapes.ShapeOf(list.Value, steps) : null;
        }

        return ShapeLowering.ShapeOf([.. arguments.TakeWhile(pair => pair.Argument.Parameter?.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64).Select(pair => pair.Value)]);
    }
}
