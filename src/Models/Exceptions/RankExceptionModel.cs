namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(RankException))]
internal class RankExceptionModel : SystemExceptionModel
{
    public RankExceptionModel()
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
