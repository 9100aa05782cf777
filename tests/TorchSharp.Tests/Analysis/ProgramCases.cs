namespace ScopeLint.Torch.Tests.Analysis;

/// <summary>Programs with a mistake, and with it put right.</summary>
internal static class ProgramCases
{
    private const string Network = """
        static Tensor Net(Tensor x, Reuse reuse = Reuse.None, int units = 4)
        {
            using (VariableScope.Open("net", reuse: reuse))
            {
                return Layers.Dense(Layers.Dense(x, units, h => h.relu(), name: "h"), 1);
            }
        }
        """;

    /// <summary>Statements, members, and the rule that reports and whose exception ends the run; empty for none.</summary>
    internal static IEnumerable<(string Statements, string Members, string Rule)> All =>
    [
        ("var x = torch.ones(2, 3); Net(x); Net(x);", Network, "SCL0101"),
        ("var x = torch.ones(2, 3); Net(x); Net(x, Reuse.Auto);", Network, ""),
        ("Net(torch.ones(2, 3), Reuse.True);", Network, "SCL0102"),
        ("var x = torch.ones(2, 3); Net(x, Reuse.Auto); Net(x, Reuse.True);", Network, ""),
        ("var x = torch.ones(2, 3); Net(x); Net(x, Reuse.True, units: 5);", Network, "SCL0104"),
        ("Net(torch.ones(2, 3)); Net(torch.ones(2, 4), Reuse.True);", Network, "SCL0104"),
        ("Net(torch.ones(2, 3)); Net(torch.zeros([9, 3]), Reuse.True);", Network, ""),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4); Layers.Dense(x, 4);", "", ""),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4, name: \"a\"); Layers.Dense(x, 4, name: \"a\");", "", "SCL0101"),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4, reuse: Reuse.True);", "", "SCL0205"),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4, name: \"a b\");", "", "SCL0401"),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4, name: \"a\", useBias: false); Layers.Dense(x, 4, name: \"a\", reuse: Reuse.True);", "", "SCL0102"),
        ("var x = torch.ones(2, 3); Layers.Dense(x, 4, name: \"a\"); Layers.Dense(x, 4, name: \"a\", useBias: false, reuse: Reuse.True);", "", ""),
        ("using (VariableScope.Open(\"s\", dtype: DType.Float64)) Layers.Dense(torch.ones([2, 3], torch.float64), 4, name: \"a\"); using (VariableScope.Open(\"s\", reuse: Reuse.True)) Layers.Dense(torch.ones(2, 3), 4, name: \"a\");", "", "SCL0105"),
        ("var x = torch.ones(1, 3, 8, 8); var y = Layers.Conv2D(x, 5, 3, name: \"a\"); Layers.Conv2D(y, 5, 3, name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("var x = torch.ones(1, 3, 8, 8); var y = Layers.Conv2D(x, 3, 3, name: \"a\"); Layers.Conv2D(y, 3, 3, name: \"a\", reuse: Reuse.True);", "", ""),
        ("var x = torch.ones(1, 3, 8, 8); var y = Layers.Conv2DTranspose(x, 5, 3, name: \"a\"); Layers.Conv2DTranspose(y, 5, 3, name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("var x = torch.ones(4, 3); Layers.BatchNormalization(x, true, name: \"a\"); Layers.BatchNormalization(torch.ones(4, 2), true, name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("var x = torch.ones(4, 3); Layers.BatchNormalization(Layers.BatchNormalization(x, true, name: \"a\"), true, name: \"a\", reuse: Reuse.True);", "", ""),
        ("Layers.LayerNorm(torch.ones(4, 3), name: \"a\"); Layers.LayerNorm(torch.ones(5, 2), name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("Layers.LayerNorm(torch.ones(4, 3), name: \"a\"); Layers.LayerNorm(torch.ones(5, 6, 3), name: \"a\", reuse: Reuse.True);", "", ""),
        ("var ids = torch.zeros([2], torch.int64); Layers.Embedding(ids, 10, 4, name: \"a\"); Layers.Embedding(ids, 11, 4, name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("var (x, s) = (torch.ones(2, 3), torch.zeros(2, 4)); for (var i = 0; i < 3; i++) s = Layers.GruCell(x, s, \"a\");", "", "SCL0101"),
        ("var (x, s) = (torch.ones(2, 3), torch.zeros(2, 4)); for (var i = 0; i < 3; i++) s = Layers.GruCell(x, s, \"a\", Reuse.Auto);", "", ""),
        ("var (x, s) = (torch.ones(2, 3), torch.zeros(2, 4)); Layers.RnnCell(x, s, \"a\"); Layers.RnnCell(x, torch.zeros(2, 5), \"a\", Reuse.True);", "", "SCL0104"),
        ("var (x, s) = (torch.ones(2, 3), torch.zeros(2, 4)); var (c, o) = Layers.LstmCell(x, (s, s), name: \"a\"); Layers.LstmCell(x, (c, o), name: \"a\", reuse: Reuse.True);", "", ""),
        ("var (x, s) = (torch.ones(2, 3), torch.zeros(2, 4)); Layers.LstmCell(x, (s, s), name: \"a\"); Layers.LstmCell(torch.ones(2, 2), (s, s), name: \"a\", reuse: Reuse.True);", "", "SCL0104"),
        ("var x = torch.ones(2, 3); TorchVariable.Get<float>(\"w\", [x.shape[1], 4]); TorchVariable.Get<float>(\"w\", [3, 4]);", "", "SCL0101"),
        ("Own(torch.ones(2, 3), Reuse.None); Own(torch.ones(2, 5), Reuse.True);", Shared, "SCL0104"),
        ("Own(torch.ones(2, 3), Reuse.None); Own(torch.ones(7, 3), Reuse.True);", Shared, ""),
        ("Own(torch.ones(2, 3), Reuse.None); Own(torch.ones(5, 2).t() * 2 + 1, Reuse.True);", Shared, "SCL0104"),
        ("var w = Variable.Get<float>(\"w\", [2, 3]).AsParameter(); Own(w, Reuse.None); Own(torch.ones(1, 3).relu(), Reuse.True);", Shared, ""),
        ("var net = new Template<Tensor, Tensor>(\"net\", x => Layers.Dense(x, 2)); var x = torch.ones(1, 3); net.Call(x); net.Call(x); TorchVariable.Get<float>(\"net/dense/kernel\", [3, 2]);", "", "SCL0101"),
        ("var net = new Template<Tensor, Tensor>(\"net\", x => Layers.Dense(x, 2)); var x = torch.ones(1, 3); net.Call(x); net.Call(x); TorchVariable.Get<float>(\"net_1/dense/kernel\", [3, 2]);", "", ""),
        ("var net = new Template<string, Tensor>(\"net\", name => TorchVariable.Get<float>(name, [1])); net.Call(\"v\"); net.Call(\"w\");", "", "SCL0102"),
        ("var net = new Template<Tensor, Tensor>(\"net\", x => Layers.Dense(x, 2)); net.Call(torch.ones(1, 3)); net.Call(torch.ones(1, 4));", "", "SCL0104"),
        ("Judge.Call(torch.ones(1, 3)); using (VariableScope.Open(\"a\")) Judge.Call(torch.ones(1, 3));", "static readonly Template<Tensor, Tensor> Judge = new(\"judge\", x => Layers.Dense(x, 1));", ""),
        ("using var s = VariableScope.Open(\"s\"); s.Get<float>(\"v\", [1]); s.Get<float>(\"v\", [1]);", "", "SCL0101"),
        ("using var s = VariableScope.Open(\"s\", reuse: Reuse.Auto); s.Get<float>(\"v\", [1]); Take(s);", "static void Take(VariableScope s) => s.Get<float>(\"v\", [1]);", ""),
        ("var x = torch.ones(1, 3); for (var i = 0; i < 2; i++) using (VariableScope.Open(\"s\", reuse: ReuseFlags.If(i > 0))) Layers.Dense(x, 2, name: \"a\");", "", ""),
        ("var x = torch.ones(1, 3); for (var i = 0; i < 2; i++) using (VariableScope.Open(\"s\", reuse: ReuseFlags.If(i > 1))) Layers.Dense(x, 2, name: \"a\");", "", "SCL0101"),
        ("Layers.Dense(torch.ones(1, 3), 2, name: \"a\"); var all = Graph.Default.Parameters(\"a\"); var loss = Graph.Default.RegularizationLoss(); TorchVariable.Get<float>(\"a/kernel\", [3, 2]);", "", "SCL0101"),
        ("Graph.Default.GlobalStep(); using (VariableScope.Open(\"\", reuse: Reuse.True)) Variable.Get<long>(\"global_step\");", "", ""),
        ("Variable.Get<float>(\"v\", [1]); new MovingAverages(0.5).Apply(Graph.Default); using (VariableScope.Open(\"\", reuse: Reuse.True)) Variable.Get<float>(\"v/ExponentialMovingAverage\");", "", ""),
        ("Graph.Default.GlobalStep(); Graph.Default.GlobalStep().AssignAdd(1); Variable.Get<long>(\"global_step\", []);", "", "SCL0101"),
        ("Graph.Default.GlobalStep(); using (VariableScope.Open(\"\", reuse: Reuse.True)) Variable.Get<int>(\"global_step\");", "", "SCL0105"),
        ("using (VariableScope.Open(\"a\", reuse: Reuse.True)) Graph.Default.GlobalStep(); TrainingSteps.GlobalStep(Graph.Default);", "", ""),
        ("using (VariableScope.Open(\"n\", reuse: Reuse.Auto, customGetter: TorchGetters.WeightNorm())) Layers.Dense(torch.ones(2, 3), 4, name: \"a\"); Variable.Get<float>(\"n/a/kernel_v\", [3, 4]);", "", "SCL0101"),
        ("using (VariableScope.Open(\"n\", reuse: Reuse.Auto, customGetter: TorchGetters.WeightNorm())) Layers.Dense(torch.ones(2, 3), 4, name: \"a\"); Variable.Get<float>(\"n/a/kernel\", [3, 4]);", "", ""),
        ("using (VariableScope.Open(\"n\", reuse: Reuse.Auto, customGetter: TorchGetters.WeightNorm())) { Layers.Dense(torch.ones(2, 3), 4, name: \"a\"); Layers.Dense(torch.ones(2, 5), 4, name: \"a\"); }", "", "SCL0104"),
        (Averages + "Layers.Dense(x, 4, name: \"b\");", "", "SCL0102"),
        (Averages + "Layers.Dense(x, 4, name: \"a\");", "", ""),
        (Training + "Layers.Dense(x, 4, name: \"a\");", "", "SCL0101"),
        (Training + "Layers.Dense(x, 4, name: \"a\", reuse: Reuse.True);", "", ""),
        (Towers + "Layers.Dense(x, 1, name: \"tower/out\");", "", "SCL0101"),
        (Towers + "Layers.Dense(x, 1, name: \"out\");", "", ""),
        ("Variable.Get<float>(\"v\", [1]); if (!Variable.Exists(\"v\")) Variable.Get<float>(\"v\", [1]);", "", ""),
    ];

    private const string Averages = """
        var x = torch.ones(2, 3);
        using (VariableScope.Open("n")) Layers.Dense(x, 4, name: "a");
        using (VariableScope.Open("n", reuse: Reuse.True, customGetter: TorchGetters.Averaged(new MovingAverages(0.5))))
        """;

    private const string Training = """
        var x = torch.ones(2, 3);
        var y = Layers.Dense(x, 4, name: "a");
        Layers.Dense(x, 4, name: "b");
        using var optimizer = torch.optim.SGD(Graph.Default.Parameters("a"), 0.1);
        var file = System.IO.Path.GetTempFileName();
        using (Graph.Default.AssertNoNewVariables())
        {
            for (var step = 0; step < 2; step++)
            {
                optimizer.zero_grad();
                (Layers.Dense(x, 4, name: "a", reuse: Reuse.True).sum() + Graph.Default.RegularizationLoss()).backward();
                optimizer.step();
                Graph.Default.ApplyConstraints();
                Graph.Default.CopyTo("a", "b", part: 0.5);
            }
        }

        Checkpoint.Save(file);
        Checkpoint.Restore(file, partial: true);
        System.IO.File.Delete(file);

        """;

    private const string Towers = """
        var x = torch.ones(2, 3);
        var graph = Graph.Default;
        VariableScope tower;
        using (tower = VariableScope.Open("tower"))
        {
            Layers.Dense(x, 1, name: "out");
        }

        System.Threading.Tasks.Parallel.For(0, 2, index =>
        {
            using (graph.AsDefault())
            using (VariableScope.Open(tower, Reuse.True))
            {
                Layers.Dense(x, 1, name: "out");
            }
        });

        """;

    private const string Shared = """
        static Tensor Own(Tensor x, Reuse reuse)
        {
            using (VariableScope.Open("own", reuse: reuse))
            {
                return x.matmul(TorchVariable.Get<float>("w", [x.shape[1], 4]));
            }
        }
        """;

    internal static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count())];

    internal static (string Statements, string Members, string Rule) At(int number) => All.ElementAt(number);
}
