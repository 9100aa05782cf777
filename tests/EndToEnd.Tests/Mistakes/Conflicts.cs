namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>Variables that are shared as something else than they were created as.</summary>
internal static class Conflicts
{
    /// <summary>Another shape.</summary>
    public static Mistake OfShapes { get; } = new(
        "OtherShape",
        "SCL0104",
        "dense/kernel",
        """
        using ScopeLint;

        namespace Demo;

        public static class OtherShape
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("dense", reuse: Reuse.Auto))
                {
                    Variable.Get<float>("kernel", [2, 3]);
                    Variable.Get<float>([|"kernel", [3, 2]);
                }
            }
        }

        """,
        "Variable 'dense/kernel' has shape (2, 3) since it was first asked for on line 12, and is asked for here with shape (3, 2). Ask "
            + "for (2, 3), or give this variable another name.");

    /// <summary>Another element type.</summary>
    public static Mistake OfElementTypes { get; } = new(
        "OtherType",
        "SCL0105",
        "dense/steps",
        """
        using ScopeLint;

        namespace Demo;

        public static class OtherType
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("dense", reuse: Reuse.Auto))
                {
                    Variable.Get<float>("steps", [1]);
                    Variable.Get<int>([|"steps", [1]);
                }
            }
        }

        """,
        "Variable 'dense/steps' holds float32 since it was first asked for on line 12, and is asked for here as int32. Ask for float32, or "
            + "give this variable another name.");
}
