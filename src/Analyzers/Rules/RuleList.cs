using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The rules.</summary>
internal static class RuleList
{
    /// <summary>Every rule, by id.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        new DuplicateVariableRule(), new MissingVariableRule(), new NeverCreatedRule(), new ShapeConflictRule(),
        new DTypeConflictRule(), new OtherGraphRule(), new ShapesDoNotFitRule(), new PartitionConflictRule(), new FrozenGraphRule(), new ReuseVariablesTooEarlyRule(),
        new ReuseVariablesHasNoEffectRule(), new ReuseVariablesLeaksRule(), new ReuseArgumentHasNoEffectRule(), new ReuseNeedsNameRule(),
        new NeverSharedRule(), new CollectionPrefixRule(), new ScopeNotClosedRule(), new ScopeLostOnThreadRule(), new ScopeAcrossAwaitRule(),
        new ScopeClosedOutOfOrderRule(), new ScopeNeverEnteredRule(), new ResetInsideGraphRule(), new InvalidNameRule(), new NameScopeDoesNotPrefixRule(),
        new ConflictingArgumentsRule(), new UnstableNameRule(), new NameMissingRule(), new NotAnalyzedRule(), new BudgetExhaustedRule(),
        new ModelDoesNotFitRule(),
    ];
}
