namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Reuse.True is taken for "get or create".</summary>
    public static Case ReuseTrueForGetOrCreate => new()
    {
        Number = 37,
        Source = "https://github.com/tensorflow/tensorflow/issues/1317",
        Wrong = """
            using (VariableScope.Open("rnn", reuse: Reuse.True))
            {
                var w = Variable.Get<float>("w", [1, 1]); // SCL0102: it only gets
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "rnn/w"),
        Fixed = """
            using (VariableScope.Open("rnn", reuse: Reuse.Auto))
            {
                var w = Variable.Get<float>("w", [1, 1]);
            }
            """,
        FixedEnding = Ending.Leaves("rnn/w"),
    };
}
