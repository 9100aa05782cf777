using ScopeLint.Runtime.Tests.Conformance;

namespace ScopeLint.Torch.Tests;

/// <summary>The recorded programs do what they did in TensorFlow where parameters of TorchSharp hold the values, too.</summary>
[Collection(DefaultGraph)]
public class RecordedProgramTests : TorchTest
{
    private const string DefaultGraph = "The default graph that all threads share";

    [Fact]
    public void Programs_GiveTheRecordedTraces()
    {
        var moved = 0;
        var differences = VectorFile.ReadAll()
            .Select(vector => vector.DifferenceFrom(Interpreter.Run(vector.Program, Move)) is { } difference ? $"{vector.Name}: {difference}" : null)
            .OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(5)));
        Assert.True(moved > 1000);

        void Move(Variable variable)
        {
            if (variable.CachingDevice?.Contains("gpu", StringComparison.OrdinalIgnoreCase) == true)
            {
                return; // The machine may have none.
            }

            using var scope = torch.NewDisposeScope();
            Assert.Equal(((TensorShape)variable.Shape).ToArray(), variable.AsTensor().shape);
            moved++;
        }
    }

    /// <summary>The programs reset the default graph; nothing may run beside them.</summary>
    [CollectionDefinition(DefaultGraph, DisableParallelization = true)]
    public sealed class Alone;
}
