namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A model switches the scope of its caller, the root, to sharing. The optimizer that comes next cannot create
    /// anything there.</summary>
    public static Case OptimizerAfterReuseVariablesOnTheRoot => new()
    {
        Number = 1,
        Source = "https://github.com/carpedm20/DCGAN-tensorflow/issues/66",
        Wrong = """
            var onReal = Model.Discriminator(reuse: false);
            var onFake = Model.Discriminator(reuse: true);
            Optimizer.Minimize(onReal); // SCL0201: nothing new can be created any more

            internal static class Model
            {
                public static Variable<float> Discriminator(bool reuse)
                {
                    if (reuse)
                    {
                        VariableScope.Current.ReuseVariables(); // SCL0203: it goes on for the optimizer
                    }

                    return Variable.Get<float>("d_h0_conv/w", [5, 5]);
                }
            }

            // It asks for a variable of its own beside each one that it trains.
            internal static class Optimizer
            {
                public static void Minimize(Variable<float> weights) =>
                    Variable.Get<float>(weights.FullName + "/Adam", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            }
            """,
        WrongEnding = Ending.Throws("SCL0201", "d_h0_conv/w/Adam"),
        Fixed = """
            var onReal = Model.Discriminator(reuse: false);
            var onFake = Model.Discriminator(reuse: true);
            Optimizer.Minimize(onReal);

            internal static class Model
            {
                public static Variable<float> Discriminator(bool reuse)
                {
                    using (var scope = VariableScope.Open("discriminator"))
                    {
                        if (reuse)
                        {
                            scope.ReuseVariables();
                        }

                        return Variable.Get<float>("d_h0_conv/w", [5, 5]);
                    }
                }
            }

            // It asks for a variable of its own beside each one that it trains.
            internal static class Optimizer
            {
                public static void Minimize(Variable<float> weights) =>
                    Variable.Get<float>(weights.FullName + "/Adam", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            }
            """,
        FixedEnding = Ending.Leaves("discriminator/d_h0_conv/w", "discriminator/d_h0_conv/w/Adam"),
    };
}
