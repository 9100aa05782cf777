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
}
