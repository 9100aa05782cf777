namespace ScopeLint.Analyzers.Bindings;

/// <summary>The operations of ScopeLint.Runtime that the analyzers know, and what gives variables other values; a test holds each against the real
/// library.</summary>
internal static class OpNames
{
    public const string Abs = "Abs";
    public const string Add = "Add";
    public const string AddN = "AddN";
    public const string Assign = "Assign";
    public const string AssignAdd = "AssignAdd";
    public const string AssignSub = "AssignSub";
    public const string Constant = "Constant";
    public const string CopyFrom = "CopyFrom";
    public const string Divide = "Divide";
    public const string Exp = "Exp";
    public const string Identity = "Identity";
    public const string Log = "Log";
    public const string MatMul = "MatMul";
    public const string Multiply = "Multiply";
    public const string Negate = "Negate";
    public const string RandomNormal = "RandomNormal";
    public const string RandomUniform = "RandomUniform";
    public const string ReduceMean = "ReduceMean";
    public const string ReduceSum = "ReduceSum";
    public const string Relu = "Relu";
    public const string Reshape = "Reshape";
    public const string Sigmoid = "Sigmoid";
    public const string Sqrt = "Sqrt";
    public const string Square = "Square";
    public const string Subtract = "Subtract";
    public const string Tanh = "Tanh";
    public const string Transpose = "Transpose";
}
