using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>
/// A fixer whose actions keep the keys of what they do, told by their titles. The first action goes by one key whatever it does, so
/// that without this no test could say that one action is not offered while another is.
/// </summary>
internal sealed class OwnKeys<TFix> : CodeFixProvider
    where TFix : CodeFixProvider, new()
{
    private static readonly (string Rule, string Title, string Key)[] s_keys =
    [
        ("SCL0101", "Open", DuplicateVariableFix.ShareKey),
        ("SCL0101", "Put", DuplicateVariableFix.IndexKey),
        ("SCL0101", "Ask for the variable in a scope", DuplicateVariableFix.ShareKey),
        ("SCL0101", "Call ReuseVariables()", DuplicateVariableFix.ReuseVariablesKey),
        ("SCL0101", "Pass", DuplicateVariableFix.ShareKey),
        ("SCL0101", "Use", DuplicateVariableFix.FirstVariableKey),
        ("SCL0101", "Create", DuplicateVariableFix.NewNameKey),
        ("SCL0102", "Ask for", MissingVariableFix.RenameKey),
        ("SCL0102", "Rename scope", MissingVariableFix.ScopeKey),
        ("SCL0102", "Open * without reuse", MissingVariableFix.CreateKey),
        ("SCL0102", "Open", MissingVariableFix.AutoKey),
        ("SCL0103", "Ask for", MissingVariableFix.RenameKey),
        ("SCL0103", "Rename scope", MissingVariableFix.ScopeKey),
        ("SCL0103", "Open * without reuse", MissingVariableFix.CreateKey),
        ("SCL0103", "Open", MissingVariableFix.AutoKey),
        ("SCL0104", "Create", ShapeConflictFix.NewNameKey),
        ("SCL0104", "", ShapeConflictFix.TakeKey),
        ("SCL0105", "Create", DTypeConflictFix.NewNameKey),
        ("SCL0105", "", DTypeConflictFix.TakeKey),
        ("SCL0201", "Ask for", ReuseVariablesTooEarlyFix.RenameKey),
        ("SCL0201", "Move", ReuseVariablesTooEarlyFix.MoveKey),
        ("SCL0201", "Remove", ReuseVariablesTooEarlyFix.RemoveKey),
        ("SCL0201", "Rename scope", ReuseVariablesTooEarlyFix.RenameKey),
        ("SCL0201", "Open", ReuseVariablesTooEarlyFix.AutoKey),
        ("SCL0202", "Remove", ReuseVariablesHasNoEffectFix.RemoveKey),
        ("SCL0202", "Move", ReuseVariablesHasNoEffectFix.MoveKey),
        ("SCL0203", "Share", ReuseVariablesLeaksFix.OwnScopeKey),
        ("SCL0203", "Open", ReuseVariablesLeaksFix.OpeningsKey),
        ("SCL0204", "Remove", ReuseArgumentHasNoEffectFix.RemoveKey),
        ("SCL0204", "Open", ReuseArgumentHasNoEffectFix.ByNameKey),
        ("SCL0205", "Give", ReuseNeedsNameFix.NameKey),
        ("SCL0205", "Open", ReuseNeedsNameFix.CreateKey),
        ("SCL0206", "", NeverSharedFix.GetKey),
        ("SCL0207", "", CollectionPrefixFix.SlashKey),
        ("SCL0301", "Close it with a using declaration", ScopeNotClosedFix.DeclarationKey),
        ("SCL0301", "Close it with a using statement", ScopeNotClosedFix.StatementKey),
        ("SCL0302", "", ScopeLostOnThreadFix.OpenKey),
        ("SCL0303", "", ScopeAcrossAwaitFix.SplitKey),
        ("SCL0304", "Close the", ScopeClosedOutOfOrderFix.OrderKey),
        ("SCL0304", "Close both", ScopeClosedOutOfOrderFix.DeclarationsKey),
        ("SCL0304", "Leave", ScopeClosedOutOfOrderFix.RemoveKey),
        ("SCL0305", "", ScopeNeverEnteredFix.EnterKey),
        ("SCL0306", "Reset the", ResetInsideGraphFix.MoveKey),
        ("SCL0401", "Name", InvalidNameFix.ReplaceKey),
        ("SCL0401", "Make", InvalidNameFix.BeginKey),
        ("SCL0402", "", NameScopeDoesNotPrefixFix.VariableScopeKey),
        ("SCL0403", "Leave", ConflictingArgumentsFix.ShapeKey),
        ("SCL0403", "Ask", ConflictingArgumentsFix.TypeKey),
    ];

    private readonly TFix _fixer = new();

    public override ImmutableArray<string> FixableDiagnosticIds => _fixer.FixableDiagnosticIds;

    public override FixAllProvider? GetFixAllProvider() => _fixer.GetFixAllProvider();

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => _fixer.RegisterCodeFixesAsync(new CodeFixContext(
        context.Document,
        context.Span,
        context.Diagnostics,
        (action, diagnostics) => context.RegisterCodeFix(WithOwnKey(action, diagnostics[0].Id), diagnostics),
        context.CancellationToken));

    private static CodeAction WithOwnKey(CodeAction action, string rule) => CodeAction.Create(
        action.Title,
        async cancellation => ((ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(cancellation))).ChangedSolution,
        s_keys.First(key => key.Rule == rule && Matches(action.Title, key.Title)).Key);

    /// <summary>Whether a title begins like one that is known; a star stands for the name of a scope.</summary>
    private static bool Matches(string title, string known) =>
        known.Split('*') is [var start, .. var rest] && title.StartsWith(start, StringComparison.Ordinal) && rest.All(part => title.Contains(part, StringComparison.Ordinal));
}
