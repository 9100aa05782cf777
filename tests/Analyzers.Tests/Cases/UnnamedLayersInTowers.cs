namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The root is switched to sharing after the first tower. The layer of the second has no name, gets the next number,
    /// and so asks for what nobody has created.</summary>
    public static Case UnnamedLayersInTowers => new()
    {
        Number = 73,
        Source = "https://github.com/tensorflow/tensorflow/issues/4978",
        Wrong = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (NameScope.Open($"tower_{tower}"))
                {
                    FullyConnected(20); // SCL0201: the second tower asks for fully_connected_1
                    VariableScope.Current.ReuseVariables();
                }
            }

            static Variable<float> FullyConnected(int units)
            {
                using (VariableScope.Open(null, defaultName: "fully_connected"))
                {
                    return Variable.Get<float>("weights", [10, units]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0201", "fully_connected_1/weights"),
        Fixed = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (NameScope.Open($"tower_{tower}"))
                {
                    FullyConnected(20, "hidden");
                    VariableScope.Current.ReuseVariables();
                }
            }

            static Variable<float> FullyConnected(int units, string scope)
            {
                using (VariableScope.Open(scope))
                {
                    return Variable.Get<float>("weights", [10, units]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("hidden/weights"),
    };
}
