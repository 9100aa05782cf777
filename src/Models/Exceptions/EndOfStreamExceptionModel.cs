namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(EndOfStreamException))]
internal class EndOfStreamExceptionModel : IOExceptionModel
{
    public EndOfStreamExceptionModel()
        : base("Attempted to read past the end of the stream.")
    {
    }

    public EndOfStreamExceptionModel(string? message)
        : base(message)
    {
    }

    public EndOfStreamExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
