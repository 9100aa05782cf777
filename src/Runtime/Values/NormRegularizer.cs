using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>The sum of magnitudes and the sum of squares, each times its factor: what <see cref="Regularizer.L1"/>,
/// <see cref="Regularizer.L2"/> and <see cref="Regularizer.L1L2"/> make.</summary>
public sealed class NormRegularizer : Regularizer
{
    private readonly string _operation;

    internal NormRegularizer(string operation, double l1, double l2)
    {
        (_operation, L1Factor, L2Factor) = (operation, Checked(l1, nameof(l1)), Checked(l2, nameof(l2)));
    }

    /// <summary>The factor on the sum of magnitudes, zero or more.</summary>
    public double L1Factor { get; }

    /// <summary>The factor on the sum of squares, zero or more.</summary>
    public double L2Factor { get; }

    /// <inheritdoc/>
    // Integers and truth values are not trained, so a scope's regularizer passes over them instead of failing.
    public override NamedTensor? Loss(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable switch
        {
            Variable<float> single => Penalty<float>(single),
            Variable<double> exact => Penalty<double>(exact),
            Variable<Half> half => Penalty<Half>(half),
            _ => null,
        };
    }

    private NamedTensor<T> Penalty<T>(IOperand<T> variable)
        where T : struct, INumber<T>
    {
        // In double precision: a sum of many halves or singles would lose digits, or overflow before the factor makes it small.
        var own = variable.Elements;
        var elements = new double[own.Length];
        ElementKind<T>.Instance.ToDoubles(own, elements);
        var penalty = (L1Factor * TensorPrimitives.SumOfMagnitudes<double>(elements)) + (L2Factor * TensorPrimitives.SumOfSquares<double>(elements));
        return OpResult.Make(variable.Graph, _operation, Shape.Scalar, new[] { T.CreateSaturating(penalty) });
    }

    private static double Checked(double factor, string parameter) => factor >= 0 && double.IsFinite(factor)
        ? factor
        : throw new ArgumentOutOfRangeException(parameter, factor, "A regularizer's factor is a finite number, zero or more.");
}
