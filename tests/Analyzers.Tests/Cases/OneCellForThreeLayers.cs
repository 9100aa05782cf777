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
            var inputs = 2;
            foreach (var (layer, each) in Enumerable.Repeat(cell, 3).Index())
            {
                using (VariableScope.Open($"cell_{layer}"))
                {
                    inputs = each.Call(inputs); // SCL0104: the cell has its kernel from the first round
                }
            }


            internal sealed class BasicRnnCell(int units)
            {
                private VariableScope? _scope;

                // The scope of the first call is kept, and later calls share what it holds.
                public int Call(int inputs)
                {
                    using (var scope = _scope is null ? VariableScope.Open("basic_rnn_cell") : VariableScope.Open(_scope, reuse: Reuse.True))
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
            var inputs = 2;
            foreach (var (layer, each) in Enumerable.Range(0, 3).Select(_ => new BasicRnnCell(100)).Index())
            {
                using (VariableScope.Open($"cell_{layer}"))
                {
                    inputs = each.Call(inputs);
                }
            }


            internal sealed class BasicRnnCell(int units)
            {
                private VariableScope? _scope;

                // The scope of the first call is kept, and later calls share what it holds.
                public int Call(int inputs)
                {
                    using (var scope = _scope is null ? VariableScope.Open("basic_rnn_cell") : VariableScope.Open(_scope, reuse: Reuse.True))
                    {
                        _scope ??= scope;
                        Variable.Get<float>("kernel", [inputs + units, units]);
                        return units;
                    }
                }
            }
            """,
        FixedEnding = Ending.Leaves("cell_0/basic_rnn_cell/kernel", "cell_1/basic_rnn_cell/kernel", "cell_2/basic_rnn_cell/kernel"),
    };
}
