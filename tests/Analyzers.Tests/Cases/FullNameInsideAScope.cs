namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A variable is asked for by its full name inside its scope, which puts the prefix in front a second time.</summary>
    public static Case FullNameInsideAScope => new()
    {
        Number = 23,
        Source = "https://github.com/tensorflow/tensorflow/issues/10588",
        Wrong = """
            using (VariableScope.Open("foo"))
            {
                var v = Variable.Get<float>("v", [1]);
            }

            using (VariableScope.Open("foo", reuse: Reuse.True))
            {
                var w = Variable.Get<float>("foo/v"); // SCL0102: this is foo/foo/v
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "foo/foo/v"),
        Fixed = """
            using (VariableScope.Open("foo"))
            {
                var v = Variable.Get<float>("v", [1]);
            }

            using (VariableScope.Open("foo", reuse: Reuse.True))
            {
                var w = Variable.Get<float>("v");
            }
            """,
        FixedEnding = Ending.Leaves("foo/v"),
    };
}
