namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(OverflowException))]
internal class OverflowExceptionModel : ArithmeticExceptionModel
{
    public OverflowExceptionModel()
        : base("Arithmetic operation resulted in an overflow.")
    {
    }

    public OverflowExceptionModel(string? message)
        : base(message)
    {
    }

    public OverflowExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
