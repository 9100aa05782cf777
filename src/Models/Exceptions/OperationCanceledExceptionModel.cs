namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(OperationCanceledException))]
internal class OperationCanceledExceptionModel : SystemExceptionModel
{
    private readonly CancellationToken _token;

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
        : base(message, innerException) => _token = token;

    public OperationCanceledExceptionModel(string? message, CancellationToken token)
        : base(message) => _token = token;

    public OperationCanceledExceptionModel(CancellationToken token) => _token = token;

    public CancellationToken CancellationToken => _token;
}
