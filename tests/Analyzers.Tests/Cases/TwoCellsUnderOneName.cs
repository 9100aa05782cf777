namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Two cells are called at the same place. Each names its scope after its class.</summary>
    public static Case TwoCellsUnderOneName => new()
    {
        Number = 57,
        Source = "https://github.com/tensorflow/tensorflow/issues/3188",
        Wrong = """
            var first = new BasicLstmCell(3).Call(2);
            var second = new BasicLstmCell(3).Call(2); // SCL0101: the first cell has created it

            internal sealed class BasicLstmCell(int units)
            {
                public Variable<float> Call(int inputs)
                {
                    using (VariableScope.Open(nameof(BasicLstmCell)))
                    using (VariableScope.Open("Linear"))
                    {
                        return Variable.Get<float>("Matrix", [inputs + units, 4 * units]);
                    }
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "BasicLstmCell/Linear/Matrix"),
        Fixed = """
            using (VariableScope.Open("lstm1"))
            {
                var first = new BasicLstmCell(3).Call(2);
            }

            using (VariableScope.Open("lstm2"))
            {
                var second = new BasicLstmCell(3).Call(2);
            }

            internal sealed class BasicLstmCell(int units)
            {
                public Variable<float> Call(int inputs)
                {
                    using (VariableScope.Open(nameof(BasicLstmCell)))
                    using (VariableScope.Open("Linear"))
                    {
                        return Variable.Get<float>("Matrix", [inputs + units, 4 * units]);
                    }
                }
            }
            """,
        FixedEnding = Ending.Leaves("lstm1/BasicLstmCell/Linear/Matrix", "lstm2/BasicLstmCell/Linear/Matrix"),
    };
}
