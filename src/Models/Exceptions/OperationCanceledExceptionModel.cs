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

    public OperationCanceledExceptionModel(string? message, Exception? innerException, CancellationToken token)
        : base(message, innerException) => CancellationToken = token;

    public OperationCanceledExceptionModel(string? message, CancellationToken token)
        : base(message) => CancellationToken = token;

    public OperationCanceledExceptionModel(CancellationToken token) => CancellationToken = token;

    public CancellationToken CancellationToken { get; }
}
