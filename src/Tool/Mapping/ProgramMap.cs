using System.Collections.Immutable;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Tool.Mapping;

/// <summary>The variables that a body makes which is entered from outside.</summary>
/// <param name="Name">The member.</param>
/// <param name="Form">What the member is.</param>
/// <param name="Project">Its project.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Graphs">The graphs that it leaves behind; the default one comes first.</param>
/// <param name="Notes">What makes the map less than it could be, and how paths end before the end of the member.</param>
internal sealed record ProgramMap(
    string Name, RootForm Form, string Project, CodePlace? Place, ImmutableArray<MappedGraph> Graphs, ImmutableArray<string> Notes)
{
    /// <summary>What the member is, in a word.</summary>
    public string FormName => Form switch
    {
        RootForm.Program => "program",
        RootForm.Test => "test",
        _ => "entry",
    };
}

/// <summary>The variables of a graph.</summary>
/// <param name="IsDefault">Whether it is the default graph at the end.</param>
/// <param name="Variables">The variables, by full name.</param>
/// <param name="OpenPrefixes">Beginnings of full names under which there may be more; empty where all is known.</param>
internal sealed record MappedGraph(bool IsDefault, ImmutableArray<MappedVariable> Variables, ImmutableArray<string> OpenPrefixes);

/// <summary>A variable.</summary>
/// <param name="FullName">The full name.</param>
/// <param name="Shape">The shape, with a question mark for each length that is not known; null where nothing is known of it.</param>
/// <param name="DType">The element type; null where it is not known.</param>
internal sealed record MappedVariable(string FullName, MappedShape? Shape, string? DType)
{
    /// <summary>Whether training changes it; null where that is not known.</summary>
    public bool? IsTrainable { get; init; }

    /// <summary>Whether its name finds it.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>Whether it may have been there before.</summary>
    public bool MayBeOlder { get; init; }

    /// <summary>Where it is created, or asked for first; null where that is in no source.</summary>
    public CodePlace? CreatedAt { get; init; }

    /// <summary>Where it is shared.</summary>
    public ImmutableArray<CodePlace> SharedAt { get; init; } = [];

    /// <summary>On which condition it exists; empty where it always does.</summary>
    public string When { get; init; } = "";
}

/// <summary>A shape, as far as it is known.</summary>
/// <param name="Lengths">The lengths; null for each that is not known.</param>
internal sealed record MappedShape(ImmutableArray<int?> Lengths)
{
    /// <summary>The number of elements; null where it is not known.</summary>
    public long? Elements => Lengths.Aggregate((long?)1, (product, length) => product * length);

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Lengths.Select(length => length is null ? "?" : $"{length}"))}]";
}

/// <summary>A line of source.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record CodePlace(string File, int Line)
{
    /// <summary>The name of the file and the line.</summary>
    public override string ToString() => $"{Path.GetFileName(File)}:{Line}";
}
