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
        (EvaluatedMembers.IsAssignableFrom, [TypeLiteral { Type: { IsGeneric: false } asked }, TypeLiteral { Instance.Type: var type }]) => IsAssignable(type, asked),
        (EvaluatedMembers.IsAssignableTo, [TypeLiteral { Instance.Type: var type }, TypeLiteral { Type: { IsGeneric: false } asked }]) => IsAssignable(type, asked),
        (EvaluatedMembers.IsSubclassOf, [TypeLiteral { Instance.Type: var type }, TypeLiteral { Instance.Type: var asked }]) =>
            !type.Equals(asked) && asked.Ancestors.Contains(Root) && type.IsOrDerivesFrom(asked),
        (EvaluatedMembers.IsEnum, [{ } type]) => FormOf(type) is TypeForm.Enum,
        (EvaluatedMembers.IsClass, [{ } type]) => FormOf(type) is TypeForm.Class or TypeForm.Delegate,
        (EvaluatedMembers.IsInterface, [{ } type]) => FormOf(type) is TypeForm.Interface,
        (EvaluatedMembers.IsValueType, [{ } type]) => FormOf(type) is TypeForm.Struct or TypeForm.Enum,
        _ => null,
    };

    /// <summary>Everything is an object, what is of an interface too.</summary>
    private static bool IsAssignable(TypeId type, TypeId asked) => asked.Text == Root || type.IsOrDerivesFrom(asked);

    private static TypeForm? FormOf(object type) => type switch
    {
        TypeLiteral { Type.Form: var form } => form,
        DTypeLiteral => TypeForm.Struct,
        ExceptionLiteral => TypeForm.Class,
        _ => null,
    };

    private static string FullNameOf(TypeId type) => type.Definition.Substring(type.Definition.IndexOf('!') + 1);
}
