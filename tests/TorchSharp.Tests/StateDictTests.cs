using System.IO.Compression;
using TorchSharp.PyBridge;

namespace ScopeLint.Torch.Tests;

/// <summary>State dicts of PyTorch, held against an implementation of the format that is not ours.</summary>
public sealed class StateDictTests : TorchTest, IDisposable
{
    private readonly string _folder;

    public StateDictTests() => _folder = Directory.CreateTempSubdirectory().FullName;

    private string Path => System.IO.Path.Combine(_folder, "model.pt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIsSaved_OthersRead()
    {
        using (OwnGraph())
        {
            Variable.Get<float>("net/w", [2, 3], Initializer.Constant(2));
            Variable.Get<long>("step", [], Initializer.Constant(7));
            Variable.Get<float>("net/empty", [0, 2]);
            Checkpoint.Save(Path);
        }

        var read = PyTorchUnpickler.UnpickleStateDict(Path);
        Assert.Equal(["net/empty", "net/w", "step"], read.Keys.Cast<string>().Order());
        var weights = (Tensor)read["net/w"]!;
        Assert.Equal([2, 3], weights.shape);
        Assert.Equal([2, 2, 2, 2, 2, 2], Numbers(weights));
        Assert.Equal(7, ((Tensor)read["step"]!).item<long>());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void WhatOthersSave_IsRestoredUnderMappedNames()
    {
        PyTorchPickler.PickleStateDict(Path, new Dictionary<string, Tensor>
        {
            ["model.encoder.w"] = torch.tensor(new float[] { 1, 2, 3, 4, 5, 6 }).reshape(2, 3),
            ["model.encoder.steps"] = torch.tensor(new long[] { 3 }),
        });
        using var graph = OwnGraph();
        var weights = Variable.Get<float>("encoder/w", [2, 3]);
        var steps = Variable.Get<long>("encoder/steps", [1]);
        Checkpoint.Restore(Path, names: new Dictionary<string, string> { ["model.encoder"] = "encoder" });
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(weights.AsTensor()));
        Assert.Equal(3, steps.AsTensor().item<long>());
    }

    [Fact]
    public void CompressedStorage_ThatIsDamaged_ChangesNothing()
    {
        var elements = Enumerable.Range(0, 300).SelectMany(number => BitConverter.GetBytes((float)number)).ToArray();
        StateDictFiles.Write(
            Path, StateDictFiles.Pickle(new("v", 0, [300], [1], "0")), CompressionLevel.Optimal, ("archive/data/0", elements));
        var bytes = File.ReadAllBytes(Path);
        var start = bytes.AsSpan().IndexOf("archive/data/0"u8) + 14;
        bytes.AsSpan(start, 40).Fill(0xFF);
        File.WriteAllBytes(Path, bytes);
        using var graph = OwnGraph();
        var variable = Variable.Get<float>("v", [300], Initializer.Ones);
        Assert.Throws<CheckpointException>(() => Checkpoint.Restore(Path));
        Assert.All(Numbers(variable.AsTensor()), number => Assert.Equal(1, number));
    }

    [Fact]
    public void CompressedStorage_GivesEachTensorItsPart()
    {
        var elements = Enumerable.Range(0, 300).SelectMany(number => BitConverter.GetBytes((float)number)).ToArray();
        StateDictFiles.Write(
            Path, StateDictFiles.Pickle(new("v", 5, [2, 3], [1, 2], "0")), CompressionLevel.Optimal, ("archive/data/0", elements));
        using var graph = OwnGraph();
        var variable = Variable.Get<float>("v", [2, 3]);
        Checkpoint.Restore(Path);
        Assert.Equal([5, 7, 9, 6, 8, 10], Numbers(variable.AsTensor()));
    }

    [Fact]
    public void TensorsThatAreViews_AreTakenOutOfTheirStorage()
    {
        // storage [0..5]; "t" is its transpose from element 1 on: [[1, 3], [2, 4]].
        StateDictFiles.Write(Path, new StateDictFiles.Part("t", Offset: 1, Shape: [2, 2], Strides: [1, 2], Storage: "0"), [0f, 1, 2, 3, 4, 5]);
        using var graph = OwnGraph();
        var variable = Variable.Get<float>("t", [2, 2]);
        Checkpoint.Restore(Path);
        Assert.Equal([1, 3, 2, 4], Numbers(variable.AsTensor()));
    }
}
