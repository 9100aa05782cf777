using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member does with texts, where it is more than evaluating it on known ones.</summary>
internal enum TextMember
{
    /// <summary>Whether a text is null or empty.</summary>
    IsNullOrEmpty,

    /// <summary>Whether two texts are equal.</summary>
    Equal,

    /// <summary>Puts texts one behind the other.</summary>
    Concat,

    /// <summary>Puts texts one behind the other, with a separator between.</summary>
    Join,

    /// <summary>Puts values into a format.</summary>
    Format,

    /// <summary>An interpolated text in a culture.</summary>
    Create,

    /// <summary>Splits a text.</summary>
    Split,

    /// <summary>Replaces parts of a text.</summary>
    Replace,

    /// <summary>Adds to a builder.</summary>
    Append,

    /// <summary>Adds texts with a separator between to a builder.</summary>
    AppendJoin,

    /// <summary>Adds values in a format to a builder.</summary>
    AppendFormat,

    /// <summary>Adds a text and the end of the line to a builder.</summary>
    AppendLine,

    /// <summary>Puts a text at an index.</summary>
    Insert,

    /// <summary>Takes letters out.</summary>
    Remove,

    /// <summary>Takes all letters out of a builder.</summary>
    Clear,

    /// <summary>The number of letters.</summary>
    Length,
}

/// <summary>The members of strings and of their builders.</summary>
internal static class TextMembers
{
    /// <summary>The member that gives any object as a text.</summary>
    public const string ToText = "ToString";

    /// <summary>The parameter of a split that says into how many parts.</summary>
    public const string SplitCount = "count";

    private const string String = "System.String";
    private const string Builder = "System.Text.StringBuilder";

    private static readonly MemberTable<TextMember> Rows = new(
        (String, "IsNullOrEmpty", TextMember.IsNullOrEmpty),
        (String, "Equals", TextMember.Equal),
        (String, "Concat", TextMember.Concat),
        (String, "Join", TextMember.Join),
        (String, "Format", TextMember.Format),
        (String, "Create", TextMember.Create),
        (String, "Split", TextMember.Split),
        (String, "Replace", TextMember.Replace),
        (Builder, "Append", TextMember.Append),
        (Builder, "AppendJoin", TextMember.AppendJoin),
        (Builder, "AppendFormat", TextMember.AppendFormat),
        (Builder, "AppendLine", TextMember.AppendLine),
        (Builder, "Insert", TextMember.Insert),
        (Builder, "Remove", TextMember.Remove),
        (Builder, "Replace", TextMember.Replace),
        (Builder, "Clear", TextMember.Clear),
        (Builder, "Length", TextMember.Length));

    private static readonly TypeSet Builders = new(Builder);
    private static readonly TypeSet Formattable = new("System.IFormattable");
    private static readonly TypeSet Handlers = new("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler");
    private static readonly MemberSet Invariant = new(("System.FormattableString", ["Invariant"]));
    private static readonly MemberSet LineEnds = new(("System.Environment", ["NewLine"]));
    private static readonly MemberSet EmptyText = new((String, ["Empty"]));

    /// <summary>What a member does; null for others.</summary>
    public static TextMember? Of(ISymbol member) => Rows[member];

    /// <summary>Whether a type is that of string builders.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => Builders.Contains(type);

    /// <summary>Whether the parts of an interpolated text go to the builder that string is made by.</summary>
    public static bool IsHandler(ITypeSymbol? type) => Handlers.Contains(type);

    /// <summary>Whether a member writes an interpolated text in the invariant culture.</summary>
    public static bool IsInvariant(IMethodSymbol method) => Invariant.Contains(method);

    /// <summary>Whether a property gives what ends a line.</summary>
    public static bool IsLineEnd(IPropertySymbol property) => LineEnds.Contains(property);

    /// <summary>Whether a field holds the text without letters.</summary>
    public static bool IsEmpty(ISymbol member) => EmptyText.Contains(member);

    /// <summary>Whether a method gives an object as a text.</summary>
    public static bool IsToText(IMethodSymbol method) => method is { Name: ToText, Parameters.IsEmpty: true };

    /// <summary>Whether a type is the interface of what is written in formats.</summary>
    public static bool IsFormattable(ITypeSymbol type) => Formattable.Contains(type);

    /// <summary>Whether a method is the one of all objects that gives them as texts, which their types override.</summary>
    public static bool IsOfObject(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_Object && IsToText(method);

    /// <summary>The parameters of a call that appends a part of an interpolated text: how wide it is, and in which format.</summary>
    public const string Alignment = "alignment", PartFormat = "format";
}
