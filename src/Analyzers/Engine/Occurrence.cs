namespace ScopeLint.Analyzers.Engine;

/// <summary>What the engine has come upon that a rule may report, wherever it is.</summary>
/// <param name="Name">What it is about: the full name of a variable or scope, or the name of an operation.</param>
internal abstract record Occurrence(string Name)
{
    /// <summary>The error that the library's exception names; null where nothing is thrown, or the exception is another one.</summary>
    public virtual string? Error => null;

    /// <summary>The variable that the library's exception names; null where that is not known.</summary>
    public virtual string? VariableName => null;

    /// <summary>Whether two occurrences at the same place are the same mistake, whatever else is said of them.</summary>
    public virtual bool IsSame(Occurrence other) => GetType() == other.GetType() && Name == other.Name;
}
