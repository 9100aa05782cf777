namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A scope with Reuse.None around the optimizer is to switch sharing off. It means the same as no argument: the
    /// captured scope keeps its flag.</summary>
    public static Case OptimizerShieldedByReuseNone => new()
    {
        Number = 3,
        Source = "https://github.com/tensorflow/tensorflow/issues/11637",
        Wrong = """
            var onReal = Discriminator();
            VariableScope.Current.ReuseVariables();
            var onFake = Discriminator();
            using (VariableScope.Open(VariableScope.Current, reuse: Reuse.None)) // SCL0204: the root goes on sharing
            {
                Minimize(onReal); // SCL0201: nothing new can be created here
            }

            static Variable<float> Discriminator() => Variable.Get<float>("d_bn2/beta", [4]);

            // An optimizer: it asks for a variable of its own beside each one that it trains.
            static void Minimize(Variable<float> weights) =>
                Variable.Get<float>(weights.FullName + "/Adam", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            """,
        WrongEnding = Ending.Throws("SCL0201", "d_bn2/beta/Adam"),
        Fixed = """
            var onReal = Discriminator(Reuse.None);
            var onFake = Discriminator(Reuse.True);
            Minimize(onReal);

            static Variable<float> Discriminator(Reuse reuse)
            {
                using (VariableScope.Open("d_bn2", reuse: reuse))
                {
                    return Variable.Get<float>("beta", [4]);
                }
            }

            // An optimizer: it asks for a variable of its own beside each one that it trains.
            static void Minimize(Variable<float> weights) =>
                Variable.Get<float>(weights.FullName + "/Adam", weights.Shape, initializer: Initializer.Zeros, trainable: false);
            """,
        FixedEnding = Ending.Leaves("d_bn2/beta", "d_bn2/beta/Adam"),
    };
}
