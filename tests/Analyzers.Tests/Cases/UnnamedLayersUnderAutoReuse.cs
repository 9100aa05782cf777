namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Two layers without names in a scope that shares get a number each, and so do not share.</summary>
    public static Case UnnamedLayersUnderAutoReuse => new()
    {
        Number = 63,
        Source = "https://github.com/vahidk/EffectiveTensorflow/issues/28",
        Wrong = """
            using (VariableScope.Open("scope", reuse: Reuse.Auto))
            {
                var first = Convolution(32, 3);
                var second = Convolution(32, 3); // SCL0206
            }

            static Variable<float> Convolution(int filters, int size)
            {
                using (VariableScope.Open(null, defaultName: "conv2d"))
                {
                    return Variable.Get<float>("kernel", [size, size, filters]);
                }
            }
            """,
        WrongEnding = Ending.Leaves("scope/conv2d/kernel", "scope/conv2d_1/kernel"),
        Fixed = """
            using (VariableScope.Open("scope", reuse: Reuse.Auto))
            {
                var first = Convolution(32, 3, "conv2d");
                var second = Convolution(32, 3, "conv2d");
            }

            static Variable<float> Convolution(int filters, int size, string name)
            {
                using (VariableScope.Open(name))
                {
                    return Variable.Get<float>("kernel", [size, size, filters]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("scope/conv2d/kernel"),
    };
}
