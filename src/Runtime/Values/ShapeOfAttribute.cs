namespace ScopeLint;

/// <summary>Says that what a method gives is one of its arguments in another form, of the same shape: a variable as a tensor of another
/// library, a shape in the terms of that library. The analyzers take its word for it and do not look into it: it is to open no scope and to
/// ask for no variable.</summary>
/// <param name="parameter">The name of the parameter.</param>
/// <example><code>
/// [return: ShapeOf(nameof(variable))]
/// public static Matrix AsMatrix(this Variable variable) => …
/// </code></example>
[AttributeUsage(AttributeTargets.ReturnValue)]
public sealed class ShapeOfAttribute(string parameter) : Attribute
{
    /// <summary>The name of the parameter.</summary>
    public string Parameter { get; } = parameter;
}
