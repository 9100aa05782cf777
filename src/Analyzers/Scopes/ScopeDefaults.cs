using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a scope has for its variables that takes no part in what they are. Each is null where it has none.</summary>
/// <param name="Regularizer">The regularizer.</param>
/// <param name="CachingDevice">The caching device.</param>
/// <param name="UseResource">Whether variables are resources.</param>
/// <param name="Constraint">The constraint, which scopes inside do not take over.</param>
internal sealed record ScopeDefaults(AbstractValue Regularizer, AbstractValue CachingDevice, AbstractValue UseResource, AbstractValue Constraint)
{
    /// <summary>Those of a root scope.</summary>
    public static readonly ScopeDefaults None = new(AbstractValue.Null, AbstractValue.Null, AbstractValue.Null, AbstractValue.Null);

    /// <summary>All of them.</summary>
    public IEnumerable<AbstractValue> Values => [Regularizer, CachingDevice, UseResource, Constraint];

    /// <summary>What of them is the same wherever it is kept. Of objects of the program only that they are there.</summary>
    public ScopeDefaults Kept => new(Plain(Regularizer), Plain(CachingDevice), Plain(UseResource), Plain(Constraint));

    /// <summary>One of them, as a request has it; null where the part is another one.</summary>
    public AbstractValue? this[RequestPart part] => part switch
    {
        RequestPart.Regularizer => Regularizer,
        RequestPart.CachingDevice => CachingDevice,
        RequestPart.UseResource => UseResource,
        RequestPart.Constraint => Constraint,
        _ => null,
    };

    /// <summary>The same with another value for one of them.</summary>
    public ScopeDefaults With(RequestPart part, AbstractValue value) => part switch
    {
        RequestPart.Regularizer => this with { Regularizer = value },
        RequestPart.CachingDevice => this with { CachingDevice = value },
        RequestPart.UseResource => this with { UseResource = value },
        _ => this with { Constraint = value },
    };

    private static AbstractValue Plain(AbstractValue value) => value switch
    {
        ConstantValue or PresentValue { VariableName: null, OperationName: null } or TextValue { Text.IsExact: true } => value,
        ObjectValue => AbstractValue.SomeObject,
        _ => AbstractValue.Lost,
    };
}
