using System.Collections.ObjectModel;

namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(AggregateException))]
internal class AggregateExceptionModel : ExceptionModel
{
    private readonly Exception[] _innerExceptions;

    public AggregateExceptionModel()
        : this("One or more errors occurred.")
    {
    }

    public AggregateExceptionModel(string? message)
        : base(message) => _innerExceptions = [];

    public AggregateExceptionModel(string? message, Exception innerException)
        : base(message, innerException) => _innerExceptions = [innerException];

    public AggregateExceptionModel(IEnumerable<Exception> innerExceptions)
        : this("One or more errors occurred.", innerExceptions.ToArray())
    {
    }

    public AggregateExceptionModel(params Exception[] innerExceptions)
        : this("One or more errors occurred.", innerExceptions)
    {
    }

    public AggregateExceptionModel(string? message, IEnumerable<Exception> innerExceptions)
        : this(message, innerExceptions.ToArray())
    {
    }

    public AggregateExceptionModel(string? message, params Exception[] innerExceptions)
        : base(message, innerExceptions.Length == 0 ? null : innerExceptions[0]) => _innerExceptions = innerExceptions;

    public virtual ReadOnlyCollection<Exception> InnerExceptions => new(_innerExceptions);

    public override string Message
    {
        get
        {
            var message = base.Message;
            foreach (var inner in _innerExceptions)
            {
                message += " (" + inner.Message + ")";
            }

            return message;
        }
    }

    public override Exception GetBaseException() =>
        _innerExceptions.Length != 1 ? (Exception)(object)this : _innerExceptions[0] is AggregateException around ? around.GetBaseException() : _innerExceptions[0];
}
