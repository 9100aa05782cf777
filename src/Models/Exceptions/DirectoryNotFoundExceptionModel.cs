namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(DirectoryNotFoundException))]
internal class DirectoryNotFoundExceptionModel : IOExceptionModel
{
    public DirectoryNotFoundExceptionModel()
        : base("Attempted to access a path that is not on the disk.")
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
