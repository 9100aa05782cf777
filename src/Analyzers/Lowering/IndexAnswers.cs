namespace ScopeLint.Analyzers.Lowering;

/// <summary>What can be asked of the index while a body is lowered.</summary>
internal enum IndexQuestion
{
    /// <summary><see cref="ProjectIndex.ImplicitCallsReach"/>.</summary>
    ImplicitCallsReach,

    /// <summary><see cref="ProjectIndex.ScopesFlow"/>.</summary>
    ScopesFlow,

    /// <summary><see cref="ProjectIndex.EnumerationsReach"/>.</summary>
    EnumerationsReach,

    /// <summary><see cref="ProjectIndex.ImplicitCallsOf"/>, one name at a time.</summary>
    ImplicitCallsOf,

    /// <summary><see cref="ProjectIndex.Reaches(string, bool)"/>.</summary>
    Reaches,

    /// <summary>The same for a member of another assembly.</summary>
    ReachesAsForeign,

    /// <summary><see cref="ProjectIndex.IsNotNamed"/>.</summary>
    IsNotNamed,

    /// <summary><see cref="ProjectIndex.InitializersReach(string)"/>.</summary>
    InitializersReach,

    /// <summary><see cref="ProjectIndex.IsMentioned"/>.</summary>
    IsMentioned,

    /// <summary><see cref="ProjectIndex.ChangesStatics(string)"/>.</summary>
    ChangesStatics,
}

/// <summary>Answers that the index has given: where another index answers alike, a body is lowered alike.</summary>
internal sealed class IndexAnswers
{
    private readonly Dictionary<(IndexQuestion What, string Name), bool> _answers = [];

    /// <summary>Notes an answer.</summary>
    public bool Note(IndexQuestion what, string name, bool answer) => _answers[(what, name)] = answer;

    /// <summary>Notes the answers on which something relies that was found out before.</summary>
    public void Include(IndexAnswers others)
    {
        foreach (var asked in others._answers)
        {
            _answers[asked.Key] = asked.Value;
        }
    }

    /// <summary>Whether an index gives the same answers.</summary>
    public bool AreThoseOf(ProjectIndex index) => _answers.All(asked => asked.Value == Ask(index, asked.Key.What, asked.Key.Name));

    private static bool Ask(ProjectIndex index, IndexQuestion what, string name) => what switch
    {
        IndexQuestion.ImplicitCallsReach => index.ImplicitCallsReach,
        IndexQuestion.ScopesFlow => index.ScopesFlow,
        IndexQuestion.EnumerationsReach => index.EnumerationsReach,
        IndexQuestion.ImplicitCallsOf => index.ImplicitCallsOf(name),
        IndexQuestion.Reaches => index.Reaches(name, isForeign: false),
        IndexQuestion.ReachesAsForeign => index.Reaches(name, isForeign: true),
        IndexQuestion.IsNotNamed => index.IsNotNamed(name),
        IndexQuestion.InitializersReach => index.InitializersReach(name),
        IndexQuestion.ChangesStatics => index.ChangesStatics(name),
        IndexQuestion.IsMentioned => index.IsMentioned(name, near: null),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "A question without an answer."),
    };
}
