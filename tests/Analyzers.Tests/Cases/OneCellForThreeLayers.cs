namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>One cell object is repeated for three layers, of which the first has other inputs than the rest.</summary>
    public static Case OneCellForThreeLayers => new()
    {
        Number = 7,
        Source = "https://github.com/ageron/handson-ml/issues/28",
        Wrong = """
            var cell = new BasicRnnCell(100);
            MultiRnnCell([.. Enumerable.Repeat(cell, 3)], 2);

            // A cell of several layers opens a scope around each cell that it is given.
            static int MultiRnnCell(BasicRnnCell[] cells, int inputs)
            {
                for (var layer = 0; layer < cells.Length; layer++)
                {
                    using (VariableScope.Open($"cell_{layer}"))
                    {
                        inputs = cells[layer].Call(inputs); // SCL0104: the cell has its kernel from the first round
                    }
                }

                return inputs;
            }

            internal sealed class BasicRnnCell(int units)
            {
                private VariableScope? _scope;

                // The first call keeps its scope; later calls share what is there.
                public int Call(int inputs)
                {
                    using (var scope = _scope is null ? VariableScope.Open("basic_rnn_cell") : VariableScope.Open(_scope, Reuse.True))
                    {
                        _scope ??= scope;
                        Variable.Get<float>("kernel", [inputs + units, units]);
                        return units;
                    }
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0104", "cell_0/basic_rnn_cell/kernel"),
        Fixed = """
            MultiRnnCell([new BasicRnnCell(100), new BasicRnnCell(100), new BasicRnnCell(100)], 2);

            // A cell of several layers opens a scope around each cell that it is given.
            static int MultiRnnCell(BasicRnnCell[] cells, int inputs)
            {
                for (var layer = 0; layer < cells.Length; layer++)
                {
                    using (VariableScope.Open($"cell_{layer}"))
                    {
                        inputs = cells[layer].Call(inputs);
                    }
                }

                return inputs;
            }

            internal sealed class BasicRnnCell(int units)
            {
                private VariableScope? _scope;

                // The first call keeps its scope; later calls share what is there.
                public int Call(int inputs)
                {
                    using (var scope = _scope is null ? VariableScope.Open("basic_rnn_cell") : VariableScope.Open(_scope, Reuse.True))
                    {
                        _scope ??= scope;
                        Variable.Get<float>("kernel", [inputs + units, units]);
                        return units;
                    }
                }
            }
            """,
        FixedEnding = Ending.Leaves(
            "cell_0/basic_rnn_cell/kernel", "cell_1/basic_rnn_cell/kernel", "cell_2/basic_rnn_cell/kernel"),
    };
}
