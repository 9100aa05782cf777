using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What members of the framework and of scope libraries do, as bodies: the lowered text of the C# in src/Models. Each type is read when it is first asked
/// for, each body too.</summary>
internal static class ModelLibrary
{
    /// <summary>How the resources begin that hold the text of a type.</summary>
    public const string Prefix = "Models/";

    /// <summary>How a line begins that has the id of the member, or of the type of the object, of which the text behind it is.</summary>
    public const string Heading = "== ";

    private static readonly ImmutableHashSet<string> Types =
        [.. typeof(ModelLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name.Substring(Prefix.Length))];

    private static readonly ConcurrentDictionary<string, ImmutableDictionary<string, Lazy<LoweredBody>>> Members = new(StringComparer.Ordinal);

    /// <summary>The names of the types, without their namespaces.</summary>
    public static ImmutableHashSet<string> Names { get; } = [.. Types.Select(NameOf)];

    /// <summary>The names of those whose objects are followed by the bodies of their members.</summary>
    public static ImmutableHashSet<string> ObjectNames { get; } = [.. Types.Where(StartsWithObject).Select(NameOf)];

    /// <summary>Whether a type has members here.</summary>
    public static bool HasType(string definition) => Types.Contains(definition);

    /// <summary>Whether a member has a body here.</summary>
    public static bool Has(MemberId member) => BodyOf(member) is not null;

    /// <summary>The body of a member; null where it has none here.</summary>
    public static LoweredBody? Find(MemberId member) => BodyOf(member)?.Value;

    /// <summary>What is in an object of a type; null where all of that is not known.</summary>
    public static ObjectLayout? LayoutOf(TypeId type) =>
        MembersOf(type.Definition).TryGetValue(type.Definition, out var made) && made.Value.Effect is ConstructEffect { Layout: var layout } ? layout : null;

    private static Lazy<LoweredBody>? BodyOf(MemberId member) =>
        member.ContainingType is { } type && MembersOf(type.Definition).TryGetValue(member.Text, out var body) ? body : null;

    private static ImmutableDictionary<string, Lazy<LoweredBody>> MembersOf(string type) =>
        HasType(type) ? Members.GetOrAdd(type, Read) : ImmutableDictionary<string, Lazy<LoweredBody>>.Empty;

    private static string NameOf(string type) => type.Substring(type.LastIndexOfAny(['.', '+']) + 1).Split('`')[0];

    /// <summary>The library that declares a type; null for one of the framework.</summary>
    private static string? LibraryOf(string type) => type.IndexOf('!') is > 0 and var end ? type.Substring(0, end) : null;

    /// <summary>Whether the text of a type begins with an object of it.</summary>
    private static bool StartsWithObject(string type)
    {
        using var reader = Open(type);
        return reader.ReadLine() == Heading + type;
    }

    private static StreamReader Open(string type) => new(typeof(ModelLibrary).Assembly.GetManifestResourceStream(Prefix + type)!);

    private static ImmutableDictionary<string, Lazy<LoweredBody>> Read(string type)
    {
        using var reader = Open(type);
        return ("\n" + reader.ReadToEnd().Replace("\r", "")).Split(["\n" + Heading], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(['\n'], 2))
            .ToImmutableDictionary(part => part[0], part => new Lazy<LoweredBody>(() => BodyText.Read(part[1])!.Value.Body.AsModel(LibraryOf(type))), StringComparer.Ordinal);
    }
}
