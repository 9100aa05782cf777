namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(OperationCanceledException))]
internal class OperationCanceledExceptionModel : SystemExceptionModel
{
    public OperationCanceledExceptionModel()
        : base("The operation was canceled.")
    {
    }

    public OperationCanceledExceptionModel(string? message)
        : base(message)
    {
    }

    public OperationCanceledExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
