namespace ScopeLint.Torch;

/// <summary>The number of training steps made: the variable <c>global_step</c> of a graph, which checkpoints keep. Stands for
/// <c>tf.train.get_or_create_global_step</c>.</summary>
public static class TrainingSteps
{
    extension(Graph graph)
    {
        /// <summary>The step counter: a scalar of 64-bit integers at the root, created with 0 by the first who asks.</summary>
        /// <returns>The variable; <c>graph.GlobalStep().AssignAdd(1)</c> is one step more.</returns>
        /// <example><code>
        /// Graph.Default.GlobalStep().AssignAdd(1);
        /// </code></example>
        public Variable<long> GlobalStep()
        {
            ArgumentNullException.ThrowIfNull(graph);
            const string Name = "global_step";
            using var asDefault = graph.AsDefault();
            using var root = RootScope.Open();
            return Variable.Get<long>(Name, [], Initializer.Zeros, trainable: false);
        }
    }
}
