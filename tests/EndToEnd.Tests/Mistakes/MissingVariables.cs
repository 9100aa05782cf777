namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>Variables that are shared and do not exist.</summary>
internal static class MissingVariables
{
    /// <summary>One whose name is nearly that of another.</summary>
    public static Mistake Misspelt { get; } = new(
        "Misspelt",
        "SCL0102",
        "encoder/kernal",
        """
        using ScopeLint;

        namespace Demo;

        public static class Misspelt
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("encoder"))
                {
                    Variable.Get<float>("kernel", [3]);
                }

                using (VariableScope.Open("encoder", reuse: Reuse.True))
                {
                    Console.WriteLine(Variable.Get<float>([|"kernal", [3]).Name);
                }
            }
        }

        """,
        "Variable 'encoder/kernal' does not exist here, and scope 'encoder' only reuses because of the opening on line 15. Did you mean "
            + "'encoder/kernel'? Take that one, or create this one first.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class Misspelt
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    using (VariableScope.Open("encoder"))
                    {
                        Variable.Get<float>("kernel", [3]);
                    }

                    using (VariableScope.Open("encoder", reuse: Reuse.True))
                    {
                        Console.WriteLine(Variable.Get<float>("kernel", [3]).Name);
                    }
                }
            }

            """,
        Prints = "encoder/kernel:0",
    };

    /// <summary>One that nothing creates.</summary>
    public static Mistake NeverCreated { get; } = new(
        "NeverCreated",
        "SCL0102",
        "decoder/bias",
        """
        using ScopeLint;

        namespace Demo;

        public static class NeverCreated
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("decoder", reuse: Reuse.True))
                {
                    Console.WriteLine(Variable.Get<float>([|"bias", [3]).Name);
                }
            }
        }

        """,
        "Variable 'decoder/bias' does not exist here, and scope 'decoder' only reuses because of the opening on line 10. Create the "
            + "variable first or, where a new one is meant, open the scope with reuse: Reuse.Auto.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class NeverCreated
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    using (VariableScope.Open("decoder"))
                    {
                        Console.WriteLine(Variable.Get<float>("bias", [3]).Name);
                    }
                }
            }

            """,
        Prints = "decoder/bias:0",
    };
}
