namespace ScopeLint.Analyzers.Effects;

/// <summary>A record of the language whose parts have to fit each other: a text from outside may put together what no code does.</summary>
internal interface IFitting
{
    /// <summary>Whether they do.</summary>
    bool Fits { get; }
}
