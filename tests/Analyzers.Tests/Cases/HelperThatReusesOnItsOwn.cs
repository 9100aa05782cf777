namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A helper shares on its own, so that a third layer under the name of the second silently is the second.</summary>
    public static Case HelperThatReusesOnItsOwn => new()
    {
        Number = 69,
        Source = "https://github.com/ufal/neuralmonkey/issues/458",
        Wrong = """
            var b = Linear(2048, 600, "first");
            var c = Linear(b, 600, "second");
            var d = Linear(c, 600, "second");

            static int Linear(int inputs, int units, string scope)
            {
                using (VariableScope.Open(scope, reuse: Reuse.Auto))
                {
                    Variable.Get<float>("weights", [inputs, units]);
                    return units;
                }
            }
            """,
        WrongEnding = Ending.Leaves("first/weights", "second/weights"),
        Fixed = """
            var b = Linear(2048, 600, "first");
            var c = Linear(b, 600, "second");
            var d = Linear(c, 600, "third");

            static int Linear(int inputs, int units, string scope)
            {
                using (VariableScope.Open(scope))
                {
                    Variable.Get<float>("weights", [inputs, units]);
                    return units;
                }
            }
            """,
        FixedEnding = Ending.Leaves("first/weights", "second/weights", "third/weights"),
    };
}
