namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Two towers share a regularised variable in three parts. The penalty is counted once for each part, not again for
    /// the second tower: nothing is wrong.</summary>
    public static Case RegularizerOfASharedVariable => new()
    {
        Number = 65,
        Source = "https://github.com/tensorflow/tensorflow/issues/19054",
        Wrong = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (VariableScope.Open(
                    VariableScope.Current, reuse: tower > 0 ? Reuse.True : Reuse.None, partitioner: Partitioner.FixedSize(3)))
                {
                    Dense("fc", 6, 256);
                }
            }

            Print(Graph.Default.RegularizationLosses.Count);

            static Variable<float> Dense(string name, int inputs, int units)
            {
                using (VariableScope.Open(name))
                {
                    return Variable.Get<float>("kernel", [inputs, units], regularizer: Regularizer.L2());
                }
            }
            """,
        WrongEnding = Ending.Prints("3"),
    };
}
