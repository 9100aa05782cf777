namespace ScopeLint.Models.TensorFlowNet;

/// <summary>A time that a graph was made the default one, and the time before it.</summary>
internal sealed class GraphEntry(IDisposable token, GraphEntry? outer)
{
    private readonly IDisposable _token = token;
    private readonly GraphEntry? _outer = outer;

    public IDisposable Token => _token;

    public GraphEntry? Outer => _outer;
}
