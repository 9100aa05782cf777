namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Each tower is built in a scope of its own name, so that each trains weights of its own. Nothing in the code says
    /// that they were to be shared.</summary>
    public static Case ScopeNamedAfterTheTower => new()
    {
        Number = 75,
        Source = "https://github.com/tensorflow/models/issues/2206",
        Wrong = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (VariableScope.Open($"tower_{tower}"))
                {
                    var net = Convolution("conv0");
                }
            }

            static Variable<float> Convolution(string scope, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open(scope, reuse: reuse))
                {
                    return Variable.Get<float>("weights", [3, 3]);
                }
            }
            """,
        WrongEnding = Ending.Leaves("tower_0/conv0/weights", "tower_1/conv0/weights"),
        Fixed = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (NameScope.Open($"tower_{tower}"))
                {
                    var net = Convolution("conv0", tower > 0 ? Reuse.True : Reuse.None);
                }
            }

            static Variable<float> Convolution(string scope, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open(scope, reuse: reuse))
                {
                    return Variable.Get<float>("weights", [3, 3]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("conv0/weights"),
    };
}
