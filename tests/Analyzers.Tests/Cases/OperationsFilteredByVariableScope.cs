namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A library looks for its operations under the name of the variable scope. They are named by the name scope, which
    /// has another part in front.</summary>
    public static Case OperationsFilteredByVariableScope => new()
    {
        Number = 45,
        Source = "https://github.com/taehoonlee/tensornets/issues/40",
        Wrong = """
            using (NameScope.Open("A"))
            using (VariableScope.Open("B"))
            {
                var y = MobileNet(Op.Constant(1f));
                Print(y.Name.StartsWith(VariableScope.Current.Name + "/", StringComparison.Ordinal));
            }

            static NamedTensor<float> MobileNet(NamedTensor<float> x) => Op.Multiply(x, Variable.Get<float>("w", []), name: "logits");
            """,
        WrongEnding = Ending.Prints("False"),
        Fixed = """
            using (NameScope.Open("A"))
            using (VariableScope.Open("B"))
            {
                var y = MobileNet(Op.Constant(1f));
                Print(y.Name.StartsWith(NameScope.Current, StringComparison.Ordinal));
            }

            static NamedTensor<float> MobileNet(NamedTensor<float> x) => Op.Multiply(x, Variable.Get<float>("w", []), name: "logits");
            """,
        FixedEnding = Ending.Prints("True"),
    };
}
