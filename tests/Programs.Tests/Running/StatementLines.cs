using System.Reflection.Metadata;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>Which lines of a program belong to which statement, as its symbols say. A stack names the first line of a statement alone, even where
/// the call that is on the way stands further down, as in a chain of calls over several lines.</summary>
internal sealed class StatementLines
{
    private readonly ILookup<string, SequencePoint> _statements;

    private StatementLines(ILookup<string, SequencePoint> statements) => _statements = statements;

    /// <summary>Reads the symbols of a program.</summary>
    public static StatementLines Read(Stream symbols)
    {
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols, MetadataStreamOptions.PrefetchMetadata | MetadataStreamOptions.LeaveOpen);
        var reader = provider.GetMetadataReader();
        return new(reader.MethodDebugInformation.SelectMany(method => reader.GetMethodDebugInformation(method).GetSequencePoints())
            .Where(point => !point.IsHidden).ToLookup(point => reader.GetString(reader.GetDocument(point.Document).Name)));
    }

    /// <summary>The lines of the statement that a stack names by where it begins, without those of statements inside, such as a lambda's.</summary>
    public IEnumerable<SourceLine> Of(string file, int line, int column)
    {
        var named = _statements[file].Where(point => point.StartLine == line && point.StartColumn == column).ToList();
        var last = named.Count == 0 ? line : named.Max(point => point.EndLine);
        var inner = _statements[file].Where(point => point.StartLine > line && point.EndLine <= last).ToList();
        return Enumerable.Range(line, last - line + 1).Where(number => !inner.Exists(point => number >= point.StartLine && number <= point.EndLine))
            .Select(number => new SourceLine(file, number));
    }
}
