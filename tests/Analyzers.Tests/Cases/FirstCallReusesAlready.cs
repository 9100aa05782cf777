namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Already the first call of the discriminator asks to share.</summary>
    public static Case FirstCallReusesAlready => new()
    {
        Number = 35,
        Source = "https://github.com/carpedm20/simulated-unsupervised-tensorflow/issues/8",
        Wrong = """
            var onReal = Discriminator(Reuse.True); // SCL0102: nothing is there to share
            var onFake = Discriminator(Reuse.True);

            static Variable<float> Discriminator(Reuse reuse)
            {
                using (VariableScope.Open("discriminator", reuse: reuse))
                {
                    return Variable.Get<float>("conv_1/weights", [3, 3]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "discriminator/conv_1/weights"),
        Fixed = """
            var onReal = Discriminator(Reuse.None);
            var onFake = Discriminator(Reuse.True);

            static Variable<float> Discriminator(Reuse reuse)
            {
                using (VariableScope.Open("discriminator", reuse: reuse))
                {
                    return Variable.Get<float>("conv_1/weights", [3, 3]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("discriminator/conv_1/weights"),
    };
}
