namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(DivideByZeroException))]
internal class DivideByZeroExceptionModel : ArithmeticExceptionModel
{
    public DivideByZeroExceptionModel()
    {
    }

    public DivideByZeroExceptionModel(string? message)
        : base(message)
    {
    }

    public DivideByZeroExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
