using System.Text;

namespace ScopeLint.Torch.Tests;

/// <summary>Saving and restoring by full name.</summary>
public sealed class CheckpointTests : TorchTest, IDisposable
{
    private const string Safetensors = "model.safetensors";

    private const string StateDict = "model.pt";

    private readonly string _folder;

    // Behind the check that skips the test, which would leave the folder.
    public CheckpointTests() => _folder = Directory.CreateTempSubdirectory().FullName;

    private string Path => Named(Safetensors);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Safetensors)]
    [InlineData(StateDict)]
    public void EveryElementType_ComesBack(string file)
    {
        var dtypes = Enum.GetValues<DType>();
        using (OwnGraph())
        {
            foreach (var dtype in dtypes)
            {
                Variable.Get($"a/{dtype}", [1, 3], dtype, Initializer.Ones);
            }

            Variable.Get<float>("a/scalar", [], Initializer.Constant(-0.5));
            Variable.Get<float>("a/empty", [0, 2]);
            Checkpoint.Save(Named(file));
        }

        using (OwnGraph())
        {
            var variables = dtypes.Select(dtype => Variable.Get($"a/{dtype}", [1, 3], dtype, Initializer.Zeros)).ToList();
            var scalar = Variable.Get<float>("a/scalar", []);
            Variable.Get<float>("a/empty", [0, 2]);
            Assert.Equal(dtypes.Length + 2, Checkpoint.Restore(Named(file)).Count);
            Assert.All(variables, variable => Assert.Equal([1, 1, 1], Numbers(variable.AsTensor().to(torch.ScalarType.Float32))));
            Assert.Equal(-0.5f, scalar.Value[0]);
        }
    }

    [Theory]
    [InlineData(Safetensors)]
    [InlineData(StateDict)]
    public void VariableThatCannotBeFilled_ChangesNothing(string file)
    {
        using var graph = OwnGraph();
        var first = TorchVariable.Get<float>("a", [1], Initializer.Ones);
        var last = TorchVariable.Get<float>("z", [1], Initializer.Ones);
        Checkpoint.Save(Named(file));
        using (torch.no_grad())
        {
            first.fill_(5);
        }

        last.Dispose();
        Assert.Throws<InvalidOperationException>(() => Checkpoint.Restore(Named(file)));
        Assert.Equal([5], Numbers(first));
    }

    [Fact]
    public void File_IsWhatTheFormatSays()
    {
        using var graph = OwnGraph();
        Variable.Get<float>("b", [2], Initializer.Ones);
        Variable.Get<long>("n", [], Initializer.Constant(7));
        Checkpoint.Save(Path);
        var bytes = File.ReadAllBytes(Path);
        var length = BitConverter.ToInt64(bytes);
        Assert.Equal(
            """{"n":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""",
            Encoding.UTF8.GetString(bytes, 8, (int)length).TrimEnd(' '));
        Assert.Equal(0, length % 8);
        Assert.Equal([7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 63, 0, 0, 128, 63], bytes[(8 + (int)length)..]);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(Safetensors)]
    [InlineData(StateDict)]
    public void WhatDoesNotFit_IsToldAtOnceAndChangesNothing(string file)
    {
        using (OwnGraph())
        {
            Variable.Get<float>("fits", [1], Initializer.Ones);
            Variable.Get<float>("shape", [2]);
            Variable.Get<float>("extra", [2]);
            Checkpoint.Save(Named(file));
        }

        using var graph = OwnGraph();
        var fits = Variable.Get<float>("fits", [1], Initializer.Zeros);
        Variable.Get<float>("shape", [3]);
        Variable.Get<float>("missing", [1]);
        var error = Assert.Throws<CheckpointException>(() => Checkpoint.Restore(Named(file)));
        Assert.Equal(["missing"], error.Missing);
        Assert.Equal(["extra"], error.Extra);
        Assert.Equal(["shape"], error.Mismatched);
        Assert.All(["'missing'", "'extra'", "'shape' is [3] F32, its entry [2] F32"], part => Assert.Contains(part, error.Message));
        Assert.Equal(0, fits.Value[0]);
        Assert.Equal(["shape"], Assert.Throws<CheckpointException>(() => Checkpoint.Restore(Named(file), partial: true)).Mismatched);
        Assert.Equal(0, fits.Value[0]);
    }

    [Fact]
    public void NameMap_RestoresPartOfAFile()
    {
        using (OwnGraph())
        {
            Variable.Get<float>("old/enc/w", [1], Initializer.Constant(1));
            Variable.Get<float>("old/encoder/w", [1], Initializer.Constant(2));
            Variable.Get<float>("old/dec/w", [1], Initializer.Constant(3));
            Checkpoint.Save(Path);
        }

        using var graph = OwnGraph();
        var enc = Variable.Get<float>("new/w", [1], Initializer.Zeros);
        var head = Variable.Get<float>("head", [1], Initializer.Zeros);
        var names = new Dictionary<string, string> { ["old/enc"] = "new", ["old/dec/w"] = "elsewhere" };
        Assert.Throws<CheckpointException>(() => Checkpoint.Restore(Path, names: names));
        Assert.Equal(["new/w"], Checkpoint.Restore(Path, names: names, partial: true));
        Assert.Equal((1f, 0f), (enc.Value[0], head.Value[0]));
        Assert.Equal(["new/w"], Checkpoint.Restore(Path, scope: "new", names: names));
    }

    [Fact]
    public void TwoEntriesForOneName_AreAnError()
    {
        using var graph = OwnGraph();
        Variable.Get<float>("a/w", [1]);
        Variable.Get<float>("b/w", [1]);
        Checkpoint.Save(Path);
        Assert.Contains("two entries", Assert.Throws<CheckpointException>(() => Checkpoint.Restore(Path, names: new Dictionary<string, string> { ["a"] = "b" })).Message);
    }

    [Fact]
    public void Saving_LeavesVariablesWhereTheyAre()
    {
        using var graph = OwnGraph();
        var v = Variable.Get<float>("v", [2], Initializer.Ones);
        Checkpoint.Save(Path);
        Assert.Null(v.Storage);
    }

    [Fact]
    public void PartitionedVariable_IsKeptAsItsShards()
    {
        var partitioner = Partitioner.FixedSize(2);
        using (OwnGraph())
        {
            TorchVariable.GetTensor<float>("v", [3], Initializer.Constant(4), partitioner: partitioner);
            Checkpoint.Save(Path);
        }

        using var graph = OwnGraph();
        var whole = TorchVariable.GetTensor<float>("v", [3], Initializer.Zeros, partitioner: partitioner);
        Assert.Equal(["v/part_0", "v/part_1"], Checkpoint.Restore(Path));
        using (VariableScope.Open("", reuse: Reuse.True))
        {
            Assert.Equal([4, 4, 4], Numbers(TorchVariable.GetTensor<float>("v")));
        }

        Assert.Equal([0, 0, 0], Numbers(whole));
    }

    [Fact]
    public void FailedSave_KeepsTheOldFile()
    {
        using var graph = OwnGraph();
        Variable.Get<float>("v", [1]);
        Checkpoint.Save(Path);
        var before = File.ReadAllBytes(Path);
        Variable computed = Variable.Of<float>(Request(), [1], new Failing());
        Graph.Default.AddToCollection(GraphKeys.GlobalVariables, computed);
        Assert.Throws<IOException>(() => Checkpoint.Save(Path));
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private static VariableRequest Request()
    {
        VariableRequest? seen = null;
        Variable.Get<float>("other", [1], customGetter: (getter, request) => getter(seen = request));
        return seen! with { Name = "failing" };
    }

    private sealed class Failing : VariableStorage<float>
    {
        public override float[] Read() => throw new IOException("The disk is full.");

        public override void Write(float[] elements) => throw new NotSupportedException();

        public override void Update(Func<float[], float[]> change) => throw new NotSupportedException();
    }

    private string Named(string file) => System.IO.Path.Combine(_folder, file);
}
