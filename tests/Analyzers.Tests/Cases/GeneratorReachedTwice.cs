namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The generator is reached a second time in the same graph.</summary>
    public static Case GeneratorReachedTwice => new()
    {
        Number = 77,
        Source = "https://github.com/lpty/tensorflow_tutorial/issues/9",
        Wrong = """
            var fake = GeneratorGraph(100, 784);
            var sample = GeneratorGraph(100, 784); // SCL0101: the first call has created it

            static Variable<float> GeneratorGraph(int inputs, int units, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open("generator", reuse: reuse))
                using (VariableScope.Open(null, defaultName: "dense"))
                {
                    return Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "generator/dense/kernel"),
        Fixed = """
            var fake = GeneratorGraph(100, 784);
            var sample = GeneratorGraph(100, 784, Reuse.True);

            static Variable<float> GeneratorGraph(int inputs, int units, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open("generator", reuse: reuse))
                using (VariableScope.Open(null, defaultName: "dense"))
                {
                    return Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("generator/dense/kernel"),
    };
}
