namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(DivideByZeroException))]
internal class DivideByZeroExceptionModel : ArithmeticExceptionModel
{
    public DivideByZeroExceptionModel()
        : base("Attempted to divide by zero.")
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
