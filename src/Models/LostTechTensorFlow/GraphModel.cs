using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

[ModelOf(typeof(Tf.Graph))]
internal sealed class GraphModel
{
    private readonly Graph _graph;

    public GraphModel() => _graph = new Graph();

    internal Graph Inner => _graph;

    public GraphEntry as_default() => new(this);
}
