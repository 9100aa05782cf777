namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(RankException))]
internal class RankExceptionModel : SystemExceptionModel
{
    public RankExceptionModel()
        : base("Attempted to operate on an array with the incorrect number of dimensions.")
    {
    }

    public RankExceptionModel(string? message)
        : base(message)
    {
    }

    public RankExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
