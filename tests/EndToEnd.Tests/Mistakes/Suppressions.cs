namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>Mistakes that the source says are meant.</summary>
internal static class Suppressions
{
    /// <summary>Two duplicates: the first inside a suppression, the second behind its end.</summary>
    public static Mistake ByPragma { get; } = new(
        "Suppressed",
        "SCL0101",
        "meant",
        """
        using ScopeLint;

        namespace Demo;

        public static class Suppressed
        {
            public static void Run()
            {
                Graph.ResetDefault();
                Variable.Get<float>("meant", [1]);
        #pragma warning disable SCL0101
                Variable.Get<float>("meant", [1]);
        #pragma warning restore SCL0101
            }

            public static void Restored()
            {
                Graph.ResetDefault();
                Variable.Get<float>("other", [1]);
                Variable.Get<float>([|"other", [1]);
            }
        }

        """,
        "Variable 'other' already exists here: it is created on line 19, and the root scope does not reuse. To share it, open the scope "
            + "with reuse: Reuse.Auto; to have two variables, give this one another name.");
}
