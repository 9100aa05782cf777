namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>A graph that is the default one while this is entered.</summary>
internal sealed class GraphEntry(GraphModel graph)
{
    public GraphModel Graph { get; } = graph;

    public IDisposable Enter() => Graph.Inner.AsDefault();
}
