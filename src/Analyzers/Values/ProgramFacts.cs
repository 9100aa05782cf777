namespace ScopeLint.Analyzers.Values;

/// <summary>What is known of the program at one point, for telling what follows from it alone.</summary>
/// <param name="StartsProgram">Whether the program has begun here, so that static fields hold what it says.</param>
/// <param name="Determined">The symbols, by number, that loops have turned out to make of nothing but what the program says.</param>
internal readonly record struct ProgramFacts(bool StartsProgram, StructuralMap<int, bool> Determined)
{
    /// <summary>Nothing.</summary>
    public static readonly ProgramFacts None = new(StartsProgram: false, StructuralMap<int, bool>.Empty);
}
