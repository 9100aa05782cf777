namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The optimizer stands inside the scope of the model, so that what it creates has the prefix twice. Nothing fails,
    /// and no rule speaks: the name is as it was written.</summary>
    public static Case OptimizerInsideTheModelScope => new()
    {
        Number = 5,
        Source = "https://github.com/tensorflow/tensorflow/issues/7988",
        Wrong = """
            using (VariableScope.Open("graph"))
            {
                var weights = Variable.Get<float>("W", [16, 16]);
                Minimize(weights);
            }

            // An optimizer: it asks for a variable of its own beside each one that it trains.
            static void Minimize(Variable<float> weights) =>
                Variable.Get<float>(weights.FullName + "/Adadelta", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            """,
        WrongEnding = Ending.Leaves("graph/W", "graph/graph/W/Adadelta"),
        Fixed = """
            Variable<float> weights;
            using (VariableScope.Open("graph"))
            {
                weights = Variable.Get<float>("W", [16, 16]);
            }

            Minimize(weights);

            // An optimizer: it asks for a variable of its own beside each one that it trains.
            static void Minimize(Variable<float> weights) =>
                Variable.Get<float>(weights.FullName + "/Adadelta", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            """,
        FixedEnding = Ending.Leaves("graph/W", "graph/W/Adadelta"),
    };
}
