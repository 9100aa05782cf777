using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What a record of the effect language is made of, as its text shows it.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private static readonly Lazy<ImmutableDictionary<string, RecordShape>> Words = new(() => typeof(Effect).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsClass: true } && (typeof(Effect).IsAssignableFrom(type) || typeof(Term).IsAssignableFrom(type) || IsPart(type)))
        .Select(Of).ToImmutableDictionary(shape => shape.Word));

    private const string UsualInstance = nameof(OpenOptions.Default);

    private static readonly string[] Suffixes = [nameof(Effect), nameof(Term), "Literal"];

    private readonly ConstructorInfo _constructor;
    private readonly int _parameters;

    private RecordShape(Type type)
    {
        Type = type;
        Word = WordOf(type.Name);
        _constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).OrderByDescending(constructor => constructor.GetParameters().Length).First();
        var parameters = _constructor.GetParameters();
        _parameters = parameters.Length;
        var named = parameters.Select(parameter => new RecordPart(
            Camel(parameter.Name!), parameter.ParameterType, type.GetProperty(Pascal(parameter.Name!))!, IsParameter: true, Nullability.IsNullable(parameter)));
        var others = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && property.Name != nameof(TypeId.Layout)
                && !parameters.Any(parameter => Pascal(parameter.Name!) == property.Name))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new RecordPart(Camel(property.Name), property.PropertyType, property, IsParameter: false, Nullability.IsNullable(property)));
        Parts = [.. named, .. others];
        var usual = UsualOf(type);
        Parts = usual is null ? Parts : [.. Parts.Select(part => part with { Default = part.Of(usual) })];
        Usual = usual;
        Result = Parts.FirstOrDefault(part => part.Name == EffectWriter.Result);
        Listed = [.. Parts.Select((part, place) => (part, place)).Where(pair => pair.part.Name != EffectWriter.Result && pair.part.Type != typeof(Effect))];
        Blocks = [.. Parts.Select((part, place) => (part, place)).Where(pair => pair.part.Type == typeof(Effect))];
        SpreadAt = Parts.ToList().FindIndex(part => IsPart(part.Type) && UsualOf(part.Type) is not null);
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>What it is where nothing is said; null where something always is. The text of what contains it shows its parts as its own.</summary>
    public object? Usual { get; }

    /// <summary>What its text begins with.</summary>
    public string Word { get; }

    /// <summary>Its parts: what its constructor takes, in order, and then the rest by name.</summary>
    public ImmutableArray<RecordPart> Parts { get; }

    /// <summary>The part that stands in front; null where there is none.</summary>
    public RecordPart? Result { get; }

    /// <summary>The parts that stand in parentheses, and their places.</summary>
    public ImmutableArray<(RecordPart Part, int Place)> Listed { get; }

    /// <summary>The parts that stand in braces, and their places.</summary>
    public ImmutableArray<(RecordPart Part, int Place)> Blocks { get; }

    /// <summary>The shape of the part whose own parts are written as those of this record; null where there is none.</summary>
    public RecordShape? Spread => SpreadAt < 0 ? null : Of(Parts[SpreadAt].Type);

    /// <summary>The place of that part.</summary>
    public int SpreadAt { get; }

    /// <summary>The shape of a record.</summary>
    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, asked => new RecordShape(asked));

    /// <summary>The record that a text begins with; null where there is none of that word.</summary>
    public static RecordShape? Find(string word) => Words.Value.TryGetValue(word, out var shape) ? shape : null;

    /// <summary>Makes a record.</summary>
    /// <param name="values">Its parts, in their order.</param>
    public object Make(IReadOnlyList<object?> values)
    {
        var taken = new object?[_parameters]; // Parameters stand in front.
        for (var place = 0; place < taken.Length; place++)
        {
            taken[place] = values[place];
        }

        var made = _constructor.Invoke(taken);
        for (var place = taken.Length; place < Parts.Length; place++)
        {
            Parts[place].Put(made, values[place]);
        }

        return made;
    }

    private static object? UsualOf(Type type) => type.GetField(UsualInstance, BindingFlags.Static | BindingFlags.Public)?.GetValue(null);

    /// <summary>Whether a type is a part of effects and terms that has parts of its own.</summary>
    public static bool IsPart(Type type) => type == typeof(OpenOptions) || type == typeof(TypeArgument) || type == typeof(Handler) || type == typeof(CaughtType)
        || type == typeof(InitializerLiteral) || type == typeof(ExceptionLiteral) || type == typeof(TypeLiteral) || type == typeof(Site) || type == typeof(Slot) || type == typeof(MemberId)
        || type == typeof(TypeId) || type == typeof(ObjectLayout);

    private static string WordOf(string name) =>
        Suffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name.Substring(0, name.Length - suffix.Length) : name;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}

/// <summary>Reads what the compiler notes of references that may be null.</summary>
internal static class Nullability
{
    private const string Attribute = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Context = "System.Runtime.CompilerServices.NullableContextAttribute";

    /// <summary>Whether a parameter may be null.</summary>
    public static bool IsNullable(ParameterInfo parameter) => IsNullable(parameter.ParameterType, parameter.CustomAttributes, parameter.Member);

    /// <summary>Whether a property may be null.</summary>
    public static bool IsNullable(PropertyInfo property) => IsNullable(property.PropertyType, property.CustomAttributes, property);

    private static bool IsNullable(Type type, IEnumerable<CustomAttributeData> attributes, MemberInfo member)
    {
        if (type.IsValueType)
        {
            return Nullable.GetUnderlyingType(type) is not null;
        }

        var flag = FlagOf(attributes, Attribute) ?? FlagOf(member.CustomAttributes, Context) ?? FlagOf(member.DeclaringType!.CustomAttributes, Context);
        return flag == 2;
    }

    private static byte? FlagOf(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == name)?.ConstructorArguments[0].Value switch
        {
            byte flag => flag,
            IReadOnlyCollection<CustomAttributeTypedArgument> flags => (byte)flags.First().Value!,
            _ => null,
        };
}
