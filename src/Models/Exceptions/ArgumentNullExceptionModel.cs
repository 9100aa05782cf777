namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArgumentNullException))]
internal class ArgumentNullExceptionModel : ArgumentExceptionModel
{
    public ArgumentNullExceptionModel()
    {
    }

    public ArgumentNullExceptionModel(string? paramName)
        : base(null, paramName)
    {
    }

    public ArgumentNullExceptionModel(string? paramName, string? message)
        : base(message, paramName)
    {
    }

    public ArgumentNullExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
