namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The same cell of a notebook is run twice in one process. The repetition is not in the program, and so no rule can
    /// see it.</summary>
    public static Case NotebookCellRunTwice => new()
    {
        Number = 9,
        Source = "https://github.com/tensorflow/tensorflow/issues/859",
        Wrong = """
            var x = Variable.Get<float>("x", [1]);
            """,
        WrongEnding = Ending.Throws("SCL0101", "x"),
        Fixed = """
            Graph.ResetDefault();
            var x = Variable.Get<float>("x", [1]);
            """,
        FixedEnding = Ending.Leaves("x"),
        Runs = 2,
    };
}
