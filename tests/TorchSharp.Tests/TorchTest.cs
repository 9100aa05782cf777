namespace ScopeLint.Torch.Tests;

/// <summary>Tests that need the native library. Where the machine cannot load it they are skipped and say why.</summary>
public abstract class TorchTest
{
    private static readonly string? s_reason = Reason();

    protected TorchTest() => Assert.SkipUnless(s_reason is null, s_reason ?? "");

    /// <summary>A graph of the test's own, until it is disposed.</summary>
    protected static IDisposable OwnGraph() => new Graph().AsDefault();

    protected static float[] Numbers(Tensor tensor) => tensor.numel() == 0 ? [] : [.. tensor.detach().cpu().contiguous().data<float>()];

    private static string? Reason()
    {
        try
        {
            torch.empty(1).Dispose();
            return null;
        }
        catch (Exception error)
        {
            return $"TorchSharp's native library does not load here; it needs the C++ runtime of GCC 13 (GLIBCXX_3.4.32): {error.GetBaseException().Message.Split('\n')[0]}";
        }
    }
}
