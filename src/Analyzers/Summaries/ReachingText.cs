using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The text that tells which code of an assembly reaches the library.</summary>
internal static class ReachingText
{
    private const string Names = "names";
    private const string Initializers = "initializers";
    private const string Overridable = "overridable";
    private const string Dispatching = "dispatching";
    private const string Implicitly = "implicitly";
    private const string AtLoad = "atLoad";

    /// <summary>Writes it.</summary>
    public static string Write(ReachingMembers reaching) =>
        $"{Names}{WordList.Write(reaching.Names)}\n{Initializers}{WordList.Write(reaching.Initializers)}\n{Overridable}{WordList.Write(reaching.Overridable)}\n{Dispatching}{WordList.Write(reaching.Dispatching)}\n{(reaching.RunImplicitly ? Implicitly + "\n" : "")}{(reaching.RunAtLoad ? AtLoad + "\n" : "")}";

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The text is damaged.</exception>
    public static ReachingMembers Read(string text)
    {
        var cursor = new TextCursor(text);
        var (reaching, isImplicit, isAtLoad) = (ReachingMembers.None, false, false);
        while (!cursor.IsAtEnd)
        {
            switch (cursor.Word())
            {
                case Names:
                    reaching = reaching with { Names = WordList.Read(cursor) };
                    break;
                case Initializers:
                    reaching = reaching with { Initializers = WordList.Read(cursor) };
                    break;
                case Overridable:
                    reaching = reaching with { Overridable = WordList.Read(cursor) };
                    break;
                case Dispatching:
                    reaching = reaching with { Dispatching = WordList.Read(cursor) };
                    break;
                case Implicitly:
                    isImplicit = true;
                    break;
                case AtLoad:
                    isAtLoad = true;
                    break;
                default:
                    throw cursor.Unexpected("what reaches the library");
            }
        }

        return reaching with { RunImplicitly = isImplicit, RunAtLoad = isAtLoad };
    }
}
