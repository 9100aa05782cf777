namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A scope inside one that shares is opened with Reuse.None, and shares all the same.</summary>
    public static Case ReuseNoneInsideAReusingScope => new()
    {
        Number = 41,
        Source = "https://github.com/tensorflow/tensorflow/issues/10652",
        Wrong = """
            using (VariableScope.Open("foo"))
            {
                VariableScope.Current.ReuseVariables();
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.None)) // SCL0204: it inherits
                {
                    Print(VariableScope.Current.Reuse == Reuse.None);
                }
            }
            """,
        WrongEnding = Ending.Prints("False"),
        Fixed = """
            using (var foo = VariableScope.Open("foo"))
            {
                using (VariableScope.Open(foo, reuse: Reuse.True))
                {
                    Print(VariableScope.Current.Reuse == Reuse.None);
                }

                Print(VariableScope.Current.Reuse == Reuse.None);
            }
            """,
        FixedEnding = Ending.Prints("False", "True"),
    };
}
