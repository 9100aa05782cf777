namespace ScopeLint;

/// <content>Pictures of what a graph holds.</content>
public sealed partial class Graph
{
    /// <summary>
    /// The graph's variables as a table that a person reads: a tree of scopes, and for each variable its shape, element type, number of
    /// elements, whether it is trainable, what made its first values, the file and line that created it, and how many times it was got
    /// since (<c>-</c> for one of <see cref="Variable.Create{T}(T, string?, bool, IEnumerable{string}?, string?, bool?, Constraint?, string, int)"/>,
    /// which cannot be). A line for each scope sums up what is in it; below stand the totals in variables, elements and bytes. Stands
    /// beside <c>tf.contrib.framework.list_variables</c>, slim's <c>model_analyzer.analyze_vars</c> and Keras' <c>Model.summary</c>.
    /// </summary>
    /// <remarks>Names stand in alphabetical order, <c>v_2</c> before <c>v_10</c>, so that two runs can be compared whatever their threads did
    /// first. A partitioned variable is shown with its shards, and counts as they do. A variable that was created for no collection is
    /// shown only if it can be got.</remarks>
    /// <returns>The text; each line ends in <c>\n</c>.</returns>
    public string Tabulate() => Tabulation.Of(Outline.Of(GraphOutline.VariablesOf(this)), Tabulation.OfGraphs);

    /// <summary>The graph's variables as a Mermaid flowchart, which Markdown viewers draw: scopes are boxes, and the variables in them nodes
    /// with shape and element type. One that was got more than once has a thick border and says how many times. Stands beside the graph
    /// that TensorBoard draws. The nodes stand one below the other, in the order of <see cref="Tabulate"/>.</summary>
    /// <param name="maxDepth">How many scopes deep the picture goes; a scope below is one node with the sum of what is in it.</param>
    /// <returns>The text of a <c>.mmd</c> file; each line ends in <c>\n</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is negative.</exception>
    public string ToMermaid(int maxDepth = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);
        return MermaidDiagram.Of(Outline.Of(GraphOutline.VariablesOf(this)), maxDepth);
    }

    /// <summary>The graph's variables as one page of HTML that needs nothing else: a tree of scopes that can be searched and folded, with shapes, sums,
    /// and links to the lines that created the variables. Stands beside the graph that TensorBoard draws.</summary>
    /// <returns>The text of a <c>.html</c> file.</returns>
    public string ToHtml() => HtmlPage.Of("Variables", [new DrawnMap("Variables", "of a graph", null, [new DrawnGraph("", GraphOutline.VariablesOf(this))], [])], []);

    /// <summary>The graph's variables in the language of Graphviz: scopes are clusters, and the variables in them nodes with shape and
    /// element type. One that was got more than once has a double border and says how many times. Stands beside the graph that TensorBoard
    /// draws. The nodes stand one below the other, in the order of <see cref="Tabulate"/>.</summary>
    /// <param name="maxDepth">How many scopes deep the picture goes; a scope below is one node with the sum of what is in it.</param>
    /// <returns>The text of a <c>.dot</c> file; each line ends in <c>\n</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is negative.</exception>
    public string ToDot(int maxDepth = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);
        return DotDiagram.Of(Outline.Of(GraphOutline.VariablesOf(this)), maxDepth);
    }
}
