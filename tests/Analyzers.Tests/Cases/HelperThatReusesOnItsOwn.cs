namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A helper shares on its own, so that a third layer under the name of the second is the second: of
    /// another size it throws, of the same size it silently shares, as it was asked to.</summary>
    public static Case HelperThatReusesOnItsOwn => new()
    {
        Number = 69,
        Source = "https://github.com/ufal/neuralmonkey/issues/458",
        Wrong = """
            var b = Linear(2048, 600, "first");
            var c = Linear(b, 600, "second");
            var d = Linear(c, 600, "second");
            var e = Linear(d, 2048, "second"); // SCL0104

            static int Linear(int inputs, int units, string scope)
            {
                using (VariableScope.Open(scope, reuse: Reuse.Auto))
                {
                    Variable.Get<float>("weights", [inputs, units]);
                    return units;
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0104", "second/weights"),
        Fixed = """
            var b = Linear(2048, 600, "first");
            var c = Linear(b, 600, "second");
            var d = Linear(c, 600, "third");
            var e = Linear(d, 2048, "fourth");

            static int Linear(int inputs, int units, string scope)
            {
                using (VariableScope.Open(scope))
                {
                    Variable.Get<float>("weights", [inputs, units]);
                    return units;
                }
            }
            """,
        FixedEnding = Ending.Leaves("first/weights", "second/weights", "third/weights", "fourth/weights"),
    };
}
