namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Programs share the default graph of the process: tests that run them run one after the other.</summary>
[CollectionDefinition(Collection)]
public static class DefaultGraph
{
    public const string Collection = "Default graph";
}
