namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A scope that creates what does not exist hides a misspelt name. One that only shares does not; no rule asks for
    /// that.</summary>
    public static Case AutoReuseHidesATypo => new()
    {
        Number = 71,
        Source = "https://github.com/tensorpack/tensorpack/issues/607",
        Wrong = """
            Apply("tower", () => Variable.Get<float>("weights", [3]));
            Apply("tower", () => Variable.Get<float>("weigths", [3]));

            static Variable<float> Apply(string scope, Func<Variable<float>> function)
            {
                using (VariableScope.Open(scope, reuse: Reuse.Auto))
                {
                    return function();
                }
            }
            """,
        WrongEnding = Ending.Leaves("tower/weights", "tower/weigths"),
        Fixed = """
            Apply("tower", Reuse.None, () => Variable.Get<float>("weights", [3]));
            Apply("tower", Reuse.True, () => Variable.Get<float>("weights", [3]));

            static Variable<float> Apply(string scope, Reuse reuse, Func<Variable<float>> function)
            {
                using (VariableScope.Open(scope, reuse: reuse))
                {
                    return function();
                }
            }
            """,
        FixedEnding = Ending.Leaves("tower/weights"),
    };
}
