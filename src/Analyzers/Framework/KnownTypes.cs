using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What types say of themselves and of each other, where it is known what their objects are like.</summary>
internal static class KnownTypes
{
    /// <summary>The ancestor of all types but interfaces.</summary>
    private const string Root = "System.Object";

    /// <summary>What a member of a type says; null where that is not known.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        (EvaluatedMembers.TypeFullName, [TypeLiteral { Instance.Type: var type }]) => FullNameOf(type),
        (EvaluatedMembers.TypeNamespace, [TypeLiteral { Instance.Type: var type }]) when FullNameOf(type).Split('+')[0] is var name && name.LastIndexOf('.') is > 0 and var end => name.Substring(0, end),
        (EvaluatedMembers.IsAssignableFrom, [TypeLiteral { Instance.Type: var asked }, TypeLiteral { Instance.Type: var type }]) => type.IsOrDerivesFrom(asked),
        (EvaluatedMembers.IsAssignableTo, [TypeLiteral { Instance.Type: var type }, TypeLiteral { Instance.Type: var asked }]) => type.IsOrDerivesFrom(asked),
        (EvaluatedMembers.IsSubclassOf, [TypeLiteral { Instance.Type: var type }, TypeLiteral { Instance.Type: var asked }]) =>
            !type.Equals(asked) && asked.Ancestors.Contains(Root) && type.IsOrDerivesFrom(asked),
        _ => null,
    };

    private static string FullNameOf(TypeId type) => type.Definition.Substring(type.Definition.IndexOf('!') + 1);
}
