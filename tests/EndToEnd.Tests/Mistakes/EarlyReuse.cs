namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>Calls of ReuseVariables that keep their scope from creating.</summary>
internal static class EarlyReuse
{
    /// <summary>A call before the creations.</summary>
    public static Mistake BeforeTheCreations { get; } = new(
        "TooEarly",
        "SCL0201",
        "head/bias",
        """
        using ScopeLint;

        namespace Demo;

        public static class TooEarly
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (var scope = VariableScope.Open("head"))
                {
                    scope.ReuseVariables(); // shared from here on
                    var bias = Variable.Get<float>([|"bias", [1]);
                    var scale = Variable.Get<float>("scale", [1]);
                    Console.WriteLine($"{Variable.Get<float>("bias", [1]).Name} {scale.Name}");
                }
            }
        }

        """,
        "Variable 'head/bias' cannot be created here: ReuseVariables() on line 12 has switched scope 'head' to sharing only. Move that "
            + "call behind the last creation, or open the scope with reuse: Reuse.Auto instead.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class TooEarly
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    using (var scope = VariableScope.Open("head"))
                    {
                        var bias = Variable.Get<float>("bias", [1]);
                        var scale = Variable.Get<float>("scale", [1]);
                        scope.ReuseVariables(); // shared from here on
                        Console.WriteLine($"{Variable.Get<float>("bias", [1]).Name} {scale.Name}");
                    }
                }
            }

            """,
        Prints = "head/bias:0 head/scale:0",
    };

    /// <summary>A call in its right place, before a name that is nearly that of a variable.</summary>
    public static Mistake BeforeAMisspelling { get; } = new(
        "MisspeltSharing",
        "SCL0201",
        "tower/weigths",
        """
        using ScopeLint;

        namespace Demo;

        public static class MisspeltSharing
        {
            public static void Run()
            {
                Graph.ResetDefault();
                using (var scope = VariableScope.Open("tower"))
                {
                    Variable.Get<float>("weights", [2]);
                    scope.ReuseVariables();
                    var shared = Variable.Get<float>([|"weigths", [2]);
                    Console.WriteLine($"{shared.Name}, variables: {Graph.Default.GlobalVariables.Count}");
                }
            }
        }

        """,
        "Variable 'tower/weigths' cannot be created here: ReuseVariables() on line 13 has switched scope 'tower' to sharing only. Did you "
            + "mean 'tower/weights'? Move that call behind the last creation, or open the scope with reuse: Reuse.Auto instead.")
    {
        Fixed = """
            using ScopeLint;

            namespace Demo;

            public static class MisspeltSharing
            {
                public static void Run()
                {
                    Graph.ResetDefault();
                    using (var scope = VariableScope.Open("tower"))
                    {
                        Variable.Get<float>("weights", [2]);
                        scope.ReuseVariables();
                        var shared = Variable.Get<float>("weights", [2]);
                        Console.WriteLine($"{shared.Name}, variables: {Graph.Default.GlobalVariables.Count}");
                    }
                }
            }

            """,
        Prints = "tower/weights:0, variables: 1",
    };
}
