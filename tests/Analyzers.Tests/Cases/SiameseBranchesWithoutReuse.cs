namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The second branch is to share the weights of the first, and does not say so.</summary>
    public static Case SiameseBranchesWithoutReuse => new()
    {
        Number = 49,
        Source = "https://github.com/kratzert/finetune_alexnet_with_tensorflow/issues/35",
        Wrong = """
            var a = Tower();
            var b = Tower(); // SCL0101: it is to share, and does not say so

            static Variable<float> Tower(Reuse reuse = Reuse.None) => Convolution("conv1", 32, reuse);

            static Variable<float> Convolution(string scope, int filters, Reuse reuse)
            {
                using (VariableScope.Open(scope, reuse: reuse))
                {
                    return Variable.Get<float>("W", [1, filters]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "conv1/W"),
        Fixed = """
            var a = Tower();
            var b = Tower(reuse: Reuse.True);

            static Variable<float> Tower(Reuse reuse = Reuse.None) => Convolution("conv1", 32, reuse);

            static Variable<float> Convolution(string scope, int filters, Reuse reuse)
            {
                using (VariableScope.Open(scope, reuse: reuse))
                {
                    return Variable.Get<float>("W", [1, filters]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("conv1/W"),
    };
}
