namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A scope that is opened again gives operations another prefix than the first time. Its variables are shared all the
    /// same: nothing is wrong.</summary>
    public static Case OperationsInASecondNameScope => new()
    {
        Number = 19,
        Source = "https://github.com/tensorflow/tensorflow/issues/6189",
        Wrong = """
            using (VariableScope.Open("layer123"))
            {
                Variable.Get<float>("v", []);
            }

            using (VariableScope.Open("layer123", reuse: Reuse.True))
            {
                var v = Variable.Get<float>("v", []);
                var w = Op.Multiply(v, Op.Constant(2f), name: "mul");
                Print(v.Name);
                Print(w.Name);
            }
            """,
        WrongEnding = Ending.Prints("layer123/v:0", "layer123_1/mul:0"),
        Fixed = """
            VariableScope layer;
            using (layer = VariableScope.Open("layer123"))
            {
                Variable.Get<float>("v", []);
            }

            using (VariableScope.Open(layer, reuse: Reuse.True, auxiliaryNameScope: false))
            using (NameScope.Open(layer.OriginalNameScope))
            {
                var v = Variable.Get<float>("v", []);
                var w = Op.Multiply(v, Op.Constant(2f), name: "mul");
                Print(v.Name);
                Print(w.Name);
            }
            """,
        FixedEnding = Ending.Prints("layer123/v:0", "layer123/mul:0"),
    };
}
