using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>A graph, which is made the default one and given back by hand.</summary>
[ModelOf(typeof(Tf.Graph))]
internal class GraphObject
{
    private readonly Graph _graph;
    private GraphEntry? _entered;

    public GraphObject() => _graph = new Graph();

    internal GraphObject(Graph graph) => _graph = graph;

    public GraphObject as_default()
    {
        _entered = new GraphEntry(_graph.AsDefault(), _entered);
        return this;
    }

    public void Exit()
    {
        var left = _entered!;
        _entered = left.Outer;
        left.Token.Dispose();
    }
}
