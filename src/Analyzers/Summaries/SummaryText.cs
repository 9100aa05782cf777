using System.Collections.Immutable;
using System.Text;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The texts that a summary is made of: one that tells which code reaches the library, and one for each type that is followed.</summary>
/// <remarks>Each begins with the version of the format and with what it is about. The rest is packed (<see cref="PackedText"/>), those of types behind what
/// several have in common, which is a text of its own: the types and members that several speak of, and lines that are alike in several.</remarks>
internal static class SummaryText
{
    /// <summary>How the first line of each text begins. Another version of the format has another one.</summary>
    public const string Version = "summary 3 ";

    /// <summary>What the text is about that tells which code reaches the library.</summary>
    public const string Assembly = "*";

    /// <summary>What the text is about that the others have in common.</summary>
    public const string Common = "+";

    /// <summary>The line behind which the common text only has what others refer to when they are packed.</summary>
    public const string Alike = "--";

    /// <summary>The texts of an assembly.</summary>
    /// <param name="reaching">By what its code is run that reaches the library.</param>
    /// <param name="types">Its types.</param>
    /// <param name="workers">Write them.</param>
    public static ImmutableArray<string> Write(ReachingMembers reaching, IReadOnlyList<SummarizedType> types, Workers workers)
    {
        var common = new StringBuilder();
        var shared = Shared(types);
        common.Append(Declarations.Write(shared, new EffectWriter(shared)));
        var parts = workers.Select(types, type => new TypeParts(type, new Labels(shared)));
        var slots = SharedSlots(parts);
        foreach (var line in slots.OrderBy(line => line, StringComparer.Ordinal))
        {
            common.Append(line);
        }

        var texts = workers.Select(parts, part => (part.Definition, Text: part.Without(slots)));
        common.Append(Alike).Append('\n').Append(CommonLines.In([.. texts.Select(text => text.Text)]));
        var (packing, front) = PackedText.PackInFront(common.ToString());
        return
        [
            $"{Version}{Assembly}\n{PackedText.Alone.Pack(ReachingText.Write(reaching))}",
            $"{Version}{Common}\n{front}",
            .. workers.Select(texts, packing.Packer, (packer, text) => $"{Version}{text.Definition}\n{packer.Pack(text.Text)}"),
        ];
    }

    /// <summary>The labels of what more than one type speaks of.</summary>
    private static Labels Shared(IEnumerable<SummarizedType> types)
    {
        var (mentioned, shared) = (new HashSet<object>(), new HashSet<object>());
        foreach (var mentions in types.Select(type => type.Mentions))
        {
            shared.UnionWith(mentions.Types.Concat<object>(mentions.Members).Where(mention => !mentioned.Add(mention)));
        }

        var labels = new Labels();
        foreach (var type in shared.OfType<TypeId>().OrderBy(type => type.Text, StringComparer.Ordinal))
        {
            labels.Of(type);
        }

        foreach (var member in shared.OfType<MemberId>().OrderBy(member => member.Text, StringComparer.Ordinal).ThenBy(member => member.Form))
        {
            labels.Of(member);
        }

        return labels;
    }

    /// <summary>The lines of slots that more than one type has: one for each label, that which most have.</summary>
    private static HashSet<string> SharedSlots(IEnumerable<TypeParts> types) => new(
        types.SelectMany(type => type.SharedSlots).GroupBy(slot => slot).Where(same => same.Skip(1).Any()).GroupBy(same => same.Key.Label, StringComparer.Ordinal)
            .Select(alike => alike.OrderByDescending(same => same.Count()).ThenBy(same => same.Key.Line, StringComparer.Ordinal).First().Key.Line), StringComparer.Ordinal);

    /// <summary>The parts of the text of a type.</summary>
    private sealed class TypeParts
    {
        private readonly Labels _labels;
        private readonly string _facts;
        private readonly string _members;
        private readonly IReadOnlyList<(object Declared, string Text)> _declared;

        public TypeParts(SummarizedType type, Labels labels)
        {
            (_labels, Definition) = (labels, type.Facts.Layout.Type.Definition);
            _facts = TypeText.WriteFacts(type.Facts, labels);
            _members = TypeText.WriteMembers(type, labels);
            _declared = Declarations.Lines(labels, new EffectWriter(labels));
        }

        public string Definition { get; }

        /// <summary>The labels and lines of slots that mean the same in other texts.</summary>
        public IEnumerable<(string Label, string Line)> SharedSlots => _declared.Where(line => line.Declared is Slot slot && _labels.IsOfSeveral(slot)).Select(line => (_labels.Of((Slot)line.Declared), line.Text));

        /// <summary>The whole text, without lines that the common text has.</summary>
        public string Without(HashSet<string> lines) => $"{_facts}{string.Concat(_declared.Select(line => line.Text).Where(line => !lines.Contains(line)))}{_members}";
    }
}
