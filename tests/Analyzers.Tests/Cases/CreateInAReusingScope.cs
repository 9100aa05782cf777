namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Variable.Create stands in a scope that is opened to share. Each call trains a variable of its own.</summary>
    public static Case CreateInAReusingScope => new()
    {
        Number = 61,
        Source = "https://github.com/ruiqigao/Multigrid_learning/issues/1",
        Wrong = """
            BuildQ(Reuse.None);
            BuildQ(Reuse.True); // SCL0206: it creates another one

            static Variable<float> BuildQ(Reuse reuse)
            {
                using (VariableScope.Open("Q", reuse: reuse))
                {
                    return Variable.Create(0.5f, name: "w");
                }
            }
            """,
        WrongEnding = Ending.Leaves("Q/w", "Q_1/w"),
        Fixed = """
            BuildQ(Reuse.None);
            BuildQ(Reuse.True);

            static Variable<float> BuildQ(Reuse reuse)
            {
                using (VariableScope.Open("Q", reuse: reuse))
                {
                    return Variable.Get<float>("w", initializer: Initializer.FromValue(0.5f));
                }
            }
            """,
        FixedEnding = Ending.Leaves("Q/w"),
    };
}
