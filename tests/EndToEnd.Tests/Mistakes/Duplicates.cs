namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>Variables that are created twice.</summary>
internal static class Duplicates
{
    /// <summary>In a scope that the same body opens.</summary>
    public static Mistake InAScope { get; } = new(
        "Duplicate",
        "SCL0101",
        "layer/weights",
        """
        using ScopeLint;

        namespace Demo;

        public static class Duplicate
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("layer"))
                {
                    var first = Variable.Get<float>("weights", [2, 3]);
                    var second = Variable.Get<float>([|"weights", [2, 3]); // the same weights
                    Console.WriteLine($"{second.Name}, shared: {ReferenceEquals(first, second)}");
                }
            }
        }

        """,
        "Variable 'layer/weights' already exists here: it is created on line 12, and scope 'layer' does not reuse. To share it, open the "
            + "scope with reuse: Reuse.Auto; to have two variables, give this one another name.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class Duplicate
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    using (VariableScope.Open("layer", reuse: Reuse.Auto))
                    {
                        var first = Variable.Get<float>("weights", [2, 3]);
                        var second = Variable.Get<float>("weights", [2, 3]); // the same weights
                        Console.WriteLine($"{second.Name}, shared: {ReferenceEquals(first, second)}");
                    }
                }
            }

            """,
        Prints = "layer/weights:0, shared: True",
    };

    /// <summary>Where no scope is open, so that the fix has to open one.</summary>
    public static Mistake AtTheRoot { get; } = new(
        "DuplicateAtTheRoot",
        "SCL0101",
        "step",
        """
        using ScopeLint;

        namespace Demo;

        public static class DuplicateAtTheRoot
        {
            public static void Run()
            {
                Graph.ResetDefault();
                var step = Variable.Get<float>("step", [1]);
                Variable.Get<float>([|"step", [1]);
                Console.WriteLine($"{step.Name}, variables: {Graph.Default.GlobalVariables.Count}");
            }
        }

        """,
        "Variable 'step' already exists here: it is created on line 10, and the root scope does not reuse. To share it, open the "
            + "scope with reuse: Reuse.Auto; to have two variables, give this one another name.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class DuplicateAtTheRoot
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    var step = Variable.Get<float>("step", [1]);
                    using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
                    {
                        Variable.Get<float>("step", [1]);
                    }
                    Console.WriteLine($"{step.Name}, variables: {Graph.Default.GlobalVariables.Count}");
                }
            }

            """,
        Prints = "step:0, variables: 1",
    };
}
