namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>A name scope that is made first and entered later.</summary>
internal abstract class NameScopeEntry(object? name, object? defaultName)
{
    private readonly string? _name = (string?)(name ?? defaultName);

    public NameScope Enter() => NameScope.Open(_name);
}
