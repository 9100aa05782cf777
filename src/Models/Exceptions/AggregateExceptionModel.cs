using System.Collections.ObjectModel;

namespace ScopeLint.Models.Exceptions;

/// <summary>The message goes on with those of what is inside: it is not known.</summary>
[ModelOf(typeof(AggregateException))]
internal class AggregateExceptionModel : ExceptionModel
{
    private readonly Exception[] _innerExceptions;

    public AggregateExceptionModel()
        : this([])
    {
    }

    public AggregateExceptionModel(string? message)
        : this([])
    {
    }

    public AggregateExceptionModel(string? message, Exception innerException)
        : this([innerException])
    {
    }

    public AggregateExceptionModel(IEnumerable<Exception> innerExceptions)
        : this(innerExceptions.ToArray())
    {
    }

    public AggregateExceptionModel(params Exception[] innerExceptions)
        : base(null, innerExceptions.Length == 0 ? null : innerExceptions[0]) => _innerExceptions = innerExceptions;

    public AggregateExceptionModel(string? message, IEnumerable<Exception> innerExceptions)
        : this(innerExceptions.ToArray())
    {
    }

    public AggregateExceptionModel(string? message, params Exception[] innerExceptions)
        : this(innerExceptions)
    {
    }

    public virtual ReadOnlyCollection<Exception> InnerExceptions => new(_innerExceptions);

    public override string Message => base.Message;
}
