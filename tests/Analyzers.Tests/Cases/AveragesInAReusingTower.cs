namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>From the second tower on the whole tower is built in a scope that shares, also the moving average of its loss,
    /// which each tower has for itself.</summary>
    public static Case AveragesInAReusingTower => new()
    {
        Number = 39,
        Source = "https://github.com/tensorflow/models/issues/778",
        Wrong = """
            for (var tower = 0; tower < 2; tower++)
            {
                using (VariableScope.Open(VariableScope.Current, reuse: tower > 0 ? Reuse.True : Reuse.None))
                {
                    TowerLoss($"tower_{tower}"); // SCL0102: the second tower has no average to share
                }
            }

            static void TowerLoss(string tower)
            {
                Variable.Get<float>("conv0/weights", [3, 3]);
                Variable.Get<float>($"{tower}/CrossEntropyLoss/value/avg", [], Initializer.Zeros, trainable: false);
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "tower_1/CrossEntropyLoss/value/avg"),
        Fixed = """
            for (var tower = 0; tower < 2; tower++)
            {
                TowerLoss($"tower_{tower}", tower > 0 ? Reuse.True : Reuse.None);
            }

            static void TowerLoss(string tower, Reuse reuse)
            {
                using (VariableScope.Open(VariableScope.Current, reuse: reuse))
                {
                    Variable.Get<float>("conv0/weights", [3, 3]);
                }

                Variable.Get<float>($"{tower}/CrossEntropyLoss/value/avg", [], Initializer.Zeros, trainable: false);
            }
            """,
        FixedEnding = Ending.Leaves("conv0/weights", "tower_0/CrossEntropyLoss/value/avg", "tower_1/CrossEntropyLoss/value/avg"),
    };
}
