namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What was entered that is no scope.</summary>
internal sealed class OtherEntry : IDisposable
{
    public void Dispose()
    {
    }
}
