namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(DirectoryNotFoundException))]
internal class DirectoryNotFoundExceptionModel : IOExceptionModel
{
    public DirectoryNotFoundExceptionModel()
    {
    }

    public DirectoryNotFoundExceptionModel(string? message)
        : base(message)
    {
    }

    public DirectoryNotFoundExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
