namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A layer of one graph is to be shared in another. Each graph has variables of its own.</summary>
    public static Case ReuseAcrossGraphs => new()
    {
        Number = 33,
        Source = "https://github.com/tensorflow/tensorflow/issues/9362",
        Wrong = """
            using (new Graph().AsDefault())
            {
                Dense("d", 4, 3);
            }

            using (new Graph().AsDefault())
            {
                Dense("d", 4, 3, reuse: Reuse.True); // SCL0102: this graph holds nothing
            }

            static Variable<float> Dense(string name, int inputs, int units, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open(name, reuse: reuse))
                {
                    return Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0102", "d/kernel"),
        Fixed = """
            var graph = new Graph();
            using (graph.AsDefault())
            {
                using (NameScope.Open("train"))
                {
                    Dense("d", 4, 3);
                }

                using (NameScope.Open("test"))
                {
                    Dense("d", 4, 3, reuse: Reuse.True);
                }
            }

            Print(graph.GlobalVariables.Count);

            static Variable<float> Dense(string name, int inputs, int units, Reuse reuse = Reuse.None)
            {
                using (VariableScope.Open(name, reuse: reuse))
                {
                    return Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        FixedEnding = Ending.Prints("1"),
    };
}
