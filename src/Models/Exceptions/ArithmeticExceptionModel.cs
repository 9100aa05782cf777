namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArithmeticException))]
internal class ArithmeticExceptionModel : SystemExceptionModel
{
    public ArithmeticExceptionModel()
        : base("Overflow or underflow in the arithmetic operation.")
    {
    }

    public ArithmeticExceptionModel(string? message)
        : base(message)
    {
    }

    public ArithmeticExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
