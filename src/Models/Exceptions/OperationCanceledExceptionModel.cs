namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(OperationCanceledException))]
internal class OperationCanceledExceptionModel : SystemExceptionModel
{
    public OperationCanceledExceptionModel()
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
