namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A name scope is opened around a variable as if it were to name it. It names operations, and what Variable.Create
    /// makes.</summary>
    public static Case NameScopeAroundGet => new()
    {
        Number = 43,
        Source = "https://github.com/vahidk/EffectiveTensorflow/issues/12",
        Wrong = """
            using (NameScope.Open("scope"))
            {
                var a = Variable.Get<float>("a", []); // SCL0402: its name is a
                var c = Variable.Create(0f, name: "c");
            }
            """,
        WrongEnding = Ending.Leaves("a", "scope/c"),
        Fixed = """
            using (VariableScope.Open("scope"))
            {
                var a = Variable.Get<float>("a", []);
                var c = Variable.Create(0f, name: "c");
            }
            """,
        FixedEnding = Ending.Leaves("scope/a", "scope/c"),
    };
}
