namespace ScopeLint.Models.Tasks;

/// <summary>How loops run in parallel. In how many threads makes no difference to what they do.</summary>
[ModelOf(typeof(ParallelOptions))]
internal sealed class ParallelOptionsModel
{
    private CancellationTokenModel _cancellationToken = new(canceled: false);
    private int _maxDegreeOfParallelism = -1;

    public CancellationTokenModel CancellationToken
    {
        get => _cancellationToken;
        set => _cancellationToken = value;
    }

    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        set
        {
            if (value is 0 or < -1)
            {
                throw new ArgumentOutOfRangeException(nameof(MaxDegreeOfParallelism));
            }

            _maxDegreeOfParallelism = value;
        }
    }
}
