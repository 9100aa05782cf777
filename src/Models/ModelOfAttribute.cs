namespace ScopeLint.Models;

/// <summary>Says that the members of a class stand for those of a type of another assembly.</summary>
/// <param name="type">The type; without type arguments if it is generic.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class ModelOfAttribute(Type type) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;
}
