namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(KeyNotFoundException))]
internal class KeyNotFoundExceptionModel : SystemExceptionModel
{
    public KeyNotFoundExceptionModel()
        : base("The given key was not present in the dictionary.")
    {
    }

    public KeyNotFoundExceptionModel(string? message)
        : base(message)
    {
    }

    public KeyNotFoundExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
