using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The attributes of assemblies that carry summaries, and that show internal members to others.</summary>
internal static class AssemblyAttributes
{
    /// <summary>The attribute that holds a key and a value.</summary>
    public const string Metadata = "System.Reflection.AssemblyMetadataAttribute";

    /// <summary>Whether an attribute is the one that holds a key and a value.</summary>
    public static bool IsMetadata(AttributeData attribute) => attribute.AttributeClass?.Name == "AssemblyMetadataAttribute";

    /// <summary>Whether an attribute shows internal members to another assembly.</summary>
    public static bool ShowsInternals(AttributeData attribute) => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute";
}
