using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Bindings;

/// <summary>What operations are called that are given no name; a test holds each name against the real library.</summary>
internal static class UsualNames
{
    /// <summary>The names of the operations that regularizers of the library make, by the member that has given the regularizer.</summary>
    public static readonly ImmutableDictionary<string, string> OfPenalties = new Dictionary<string, string>
    {
        ["Regularizer.L1"] = "l1_regularizer",
        ["Regularizer.L2"] = "l2_regularizer",
        ["Regularizer.L1L2"] = "l1_l2_regularizer",
    }.ToImmutableDictionary();

    /// <summary>The member that gives orthogonal initializers.</summary>
    public const string Orthogonal = "Initializer.Orthogonal";

    /// <summary>The members that give initializers of numbers with fractions, and whether those refuse other variables even if these have no elements.</summary>
    public static readonly ImmutableDictionary<string, bool> GivesFractions = new Dictionary<string, bool>
    {
        ["Initializer.Uniform"] = false,
        ["Initializer.Normal"] = false,
        ["Initializer.TruncatedNormal"] = false,
        ["Initializer.GlorotUniform"] = true,
        ["Initializer.GlorotNormal"] = true,
        ["Initializer.HeUniform"] = true,
        ["Initializer.HeNormal"] = true,
        [Orthogonal] = true,
    }.ToImmutableDictionary();

    /// <summary>The names, by operation.</summary>
    public static readonly ImmutableDictionary<string, string> OfOperations = new Dictionary<string, string>
    {
        [OpNames.Add] = "add",
        [OpNames.Constant] = "Const",
        [OpNames.Divide] = "truediv",
        [OpNames.Multiply] = "mul",
        [OpNames.Negate] = "Neg",
        [OpNames.RandomNormal] = "random_normal",
        [OpNames.RandomUniform] = "random_uniform",
        [OpNames.ReduceMean] = "Mean",
        [OpNames.ReduceSum] = "Sum",
        [OpNames.Subtract] = "sub",
        [OpNames.Transpose] = "transpose",
    }.Concat(new[] { OpNames.Abs, OpNames.AddN, OpNames.Exp, OpNames.Identity, OpNames.Log, OpNames.MatMul, OpNames.Relu, OpNames.Reshape, OpNames.Sigmoid, OpNames.Sqrt, OpNames.Square, OpNames.Tanh }.ToDictionary(name => name))
        .ToImmutableDictionary();
}
