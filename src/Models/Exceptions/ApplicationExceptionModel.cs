namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ApplicationException))]
internal class ApplicationExceptionModel : ExceptionModel
{
    public ApplicationExceptionModel()
        : base("Error in the application.")
    {
    }

    public ApplicationExceptionModel(string? message)
        : base(message)
    {
    }

    public ApplicationExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
