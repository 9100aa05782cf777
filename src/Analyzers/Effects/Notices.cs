namespace ScopeLint.Analyzers.Effects;

/// <summary>What a call has to tell that does nothing else to scopes.</summary>
internal enum NoticeKind
{
    /// <summary>A scope object is given up that was never entered.</summary>
    NeverEntered,

    /// <summary>A name scope object is given up that was never entered.</summary>
    NameScopeNeverEntered,

    /// <summary>A reuse argument that the library never reads.</summary>
    ReuseIgnored,

    /// <summary>A scope is switched to reuse, which the library never reads.</summary>
    SwitchIgnored,

    /// <summary>Variables are listed by what their names begin with.</summary>
    Listed,
}

/// <summary>Tells something of a call. All but listings come from models, and are told of the call for which the model runs.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="About">The object that it tells of; null where it tells of the call alone.</param>
/// <param name="Name">The name of what it tells of; null where it has none.</param>
/// <param name="Location">The place in the model.</param>
internal sealed record NoticeEffect(NoticeKind Kind, Term? About, Term? Name, Site Location) : Effect;
