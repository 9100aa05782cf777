namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>What messages advise.</summary>
internal static class Advice
{
    public const string TwoNames = "To share it, open the scope with reuse: Reuse.Auto; to have two variables, give this one another name.";

    public const string EachIteration =
        "To share it, open the scope with reuse: Reuse.Auto; to have one for each iteration, put its number into the name or into that of a scope around it.";

    public const string EachCall =
        "To share it, open the scope with reuse: Reuse.Auto; to have another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own.";

    public const string CreateFirst = "Create the variable first or, where a new one is meant, open the scope with reuse: Reuse.Auto.";

    public const string TakeThat = "Take that one, or create this one first.";
}
