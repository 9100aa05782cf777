namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The program for inference opens the scope of the generator to share it, but has built nothing before.</summary>
    public static Case InferenceReusesWhatNobodyBuilt => new()
    {
        Number = 31,
        Source = "https://github.com/hiwonjoon/cycle-gan-tf/issues/3",
        Wrong = """
            using (VariableScope.Open("gen_b_to_a", reuse: Reuse.True))
            {
                var weights = Variable.Get<float>("encoder/conv2d_1/w", [3, 3]); // SCL0102: nothing is built before
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "gen_b_to_a/encoder/conv2d_1/w"),
        Fixed = """
            using (VariableScope.Open("gen_b_to_a"))
            {
                var weights = Variable.Get<float>("encoder/conv2d_1/w", [3, 3]);
            }
            """,
        FixedEnding = Ending.Leaves("gen_b_to_a/encoder/conv2d_1/w"),
    };
}
