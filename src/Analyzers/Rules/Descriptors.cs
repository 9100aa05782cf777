using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The rules, as compiler and editor show them.</summary>
public static class Descriptors
{
    /// <summary>The category of every rule.</summary>
    public const string Category = "Scoping";

    /// <summary>SCL0101. Arguments: full name, where it is asked for, where it was created, scope, what to do.</summary>
    public static readonly DiagnosticDescriptor DuplicateVariable = Rule(
        RuleIds.DuplicateVariable,
        "Variable is created twice",
        "Variable '{0}' already exists {1}: it is created {2}, and {3} does not reuse. {4}",
        "Asking for a variable under a name that its scope has created already throws unless the scope reuses.");

    /// <summary>SCL0102. Arguments: full name, where it is asked for, why it must exist, what was probably meant as a sentence or nothing, what to
    /// do.</summary>
    public static readonly DiagnosticDescriptor MissingVariable = Rule(
        RuleIds.MissingVariable,
        "Variable does not exist",
        "Variable '{0}' does not exist {1}, and {2}.{3} {4}",
        "A scope that reuses never creates: asking it for a variable that does not exist throws.");

    /// <summary>SCL0103. Arguments: as those of SCL0102.</summary>
    public static readonly DiagnosticDescriptor NeverCreated = Rule(
        RuleIds.NeverCreated,
        "Variable is never created",
        "Nothing in this project creates variable '{0}', which must exist {1}, as {2}.{3} {4}",
        "A scope that reuses never creates, and no code of the project creates a variable of this name.");

    /// <summary>SCL0104. Arguments: full name, where it is asked for, where it was created, its shape, the shape asked for.</summary>
    public static readonly DiagnosticDescriptor ShapeConflict = Rule(
        RuleIds.ShapeConflict,
        "Variable is shared under another shape",
        "Variable '{0}' has shape {3} since it was first asked for {2}, and is asked for {1} with shape {4}. Ask for {3}, or "
            + "give this variable another name.",
        "A shared variable keeps the shape that it was created with: asking for it with an incompatible one throws.");

    /// <summary>SCL0105. Arguments: full name, where it is asked for, where it was created, its element type, the one asked for.</summary>
    public static readonly DiagnosticDescriptor DTypeConflict = Rule(
        RuleIds.DTypeConflict,
        "Variable is shared under another element type",
        "Variable '{0}' holds {3} since it was first asked for {2}, and is asked for {1} as {4}. Ask for {3}, or give this "
            + "variable another name.",
        "A shared variable keeps the element type that it was created with: asking for it as another throws.");

    /// <summary>SCL0106. Arguments: operation, where and when, one operand, another one.</summary>
    public static readonly DiagnosticDescriptor OtherGraph = Rule(
        RuleIds.OtherGraph,
        "Operand belongs to another graph",
        "{0} throws {1}: {2} and {3} belong to different graphs. Make both in one graph.",
        "An operation belongs to the graph of its operands, so that they must all belong to the same one.");

    /// <summary>SCL0107. Arguments: operation, where and when, why and what to do.</summary>
    public static readonly DiagnosticDescriptor ShapesDoNotFit = Rule(
        RuleIds.ShapesDoNotFit,
        "Shapes do not fit",
        "{0} throws {1}: {2}",
        "Each operation takes operands of certain shapes only.");

    /// <summary>SCL0108. Arguments: full name, what it is like, where it was first asked for, where it is asked for, how, what to do.</summary>
    public static readonly DiagnosticDescriptor PartitionConflict = Rule(
        RuleIds.PartitionConflict,
        "Variable is cut otherwise",
        "Variable '{0}' is {1} since it was first asked for {2}, and is asked for {3} {4}. {5}, or give this variable another name.",
        "A variable that a partitioner has cut into shards is another one than a whole one: asking for one as the other throws. So does asking for one that is cut otherwise.");

    /// <summary>SCL0109. Arguments: full name, where it is asked for, where the graph was frozen.</summary>
    public static readonly DiagnosticDescriptor FrozenGraph = Rule(
        RuleIds.FrozenGraph,
        "Graph creates no variables any more",
        "Variable '{0}' cannot be created {1}: the graph was frozen {2}. Create it before that, or share one that exists.",
        "From Freeze() on, and inside of AssertNoNewVariables(), a graph only shares the variables that it has: whatever would create one throws.");

    /// <summary>SCL0201. Arguments: full name, where it is asked for, where ReuseVariables() is called, scope, the nearest name as a sentence
    /// or nothing.</summary>
    public static readonly DiagnosticDescriptor ReuseVariablesTooEarly = Rule(
        RuleIds.ReuseVariablesTooEarly,
        "ReuseVariables() stands before a creation",
        "Variable '{0}' cannot be created {1}: ReuseVariables() {2} has switched {3} to sharing only.{4} Move that call behind "
            + "the last creation, or open the scope with reuse: Reuse.Auto instead.",
        "From ReuseVariables() on a scope only shares what exists, so that whatever it is still to create must come before.");

    /// <summary>SCL0202. Arguments: why, what to do.</summary>
    public static readonly DiagnosticDescriptor ReuseVariablesHasNoEffect = Rule(
        RuleIds.ReuseVariablesHasNoEffect,
        "ReuseVariables() has no effect",
        "ReuseVariables() changes nothing here: {0}. Remove the call{1}.",
        "ReuseVariables() reaches what is asked for later in that scope, and in scopes opened inside it later, and nothing else.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0203. Arguments: scope.</summary>
    public static readonly DiagnosticDescriptor ReuseVariablesLeaks = Rule(
        RuleIds.ReuseVariablesLeaks,
        "ReuseVariables() outlasts its method",
        "ReuseVariables() switches {0}, which this code did not open: from here on everything that is asked for in it must exist already, "
            + "and there is no way back. Open a scope around the shared part, and switch that one.",
        "A scope that is switched to sharing stays so until it is closed, so that code that comes later cannot create variables in it.");

    /// <summary>SCL0204. Arguments: scope, where reuse was set, whose reuse counts, where and when.</summary>
    public static readonly DiagnosticDescriptor ReuseArgumentHasNoEffect = Rule(
        RuleIds.ReuseArgumentHasNoEffect,
        "Reuse.None does not switch reuse off",
        "Reuse.None changes nothing {3}: {0} reuses all the same, like {2}, since reuse was set {1}. Leave the argument out; to create "
            + "variables, open a scope outside the one that reuses.",
        "Reuse is inherited and cannot be switched off: Reuse.None means the same as no argument.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0205. Arguments: default name, reuse mode, where.</summary>
    public static readonly DiagnosticDescriptor ReuseNeedsName = Rule(
        RuleIds.ReuseNeedsName,
        "Reuse needs a name",
        "Opening a scope by the default name '{0}' with reuse: Reuse.{1} throws {2}: a default name is made unique each time, so that "
            + "there is never anything to share. Give the scope a name, or leave reuse out.",
        "A default name becomes a new name each time, so that reuse cannot be asked for with it.");

    /// <summary>SCL0206. Arguments: what never shares, where and when, scope, what is not shared, what to do.</summary>
    public static readonly DiagnosticDescriptor NeverShared = Rule(
        RuleIds.NeverShared,
        "Never shared in a scope that reuses",
        "{0} each time {1}, although {2} reuses: {3}. {4}",
        "Variable.Create makes a variable that no store holds, and a default name becomes a new one each time: reuse means nothing to them.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0207. Arguments: prefix, what it takes, where and when, why and what to do.</summary>
    public static readonly DiagnosticDescriptor CollectionPrefix = Rule(
        RuleIds.CollectionPrefix,
        "Prefix takes other variables than those of a scope",
        "Prefix '{0}' {1} {2}: {3}",
        "A collection is listed by what names begin with, as it is at that moment.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0301. Arguments: scope, where and when it is opened.</summary>
    public static readonly DiagnosticDescriptor ScopeNotClosed = Rule(
        RuleIds.ScopeNotClosed,
        "Scope is not closed",
        "{0} is opened {1} and then left open: whatever runs later on this thread is still inside it. Open it in a using statement or "
            + "declaration.",
        "A scope that is left open stays the current one, so that code that comes later gets other names, and closing outer scopes throws.");

    /// <summary>SCL0302. Arguments: scope, what starts the thread, where the scope was opened.</summary>
    public static readonly DiagnosticDescriptor ScopeLostOnThread = Rule(
        RuleIds.ScopeLostOnThread,
        "Scope does not reach another thread",
        "What {1} is handed here asks for variables at the root scope of another thread, not in {0}, which was opened {2}. Keep the "
            + "scope in a variable, and open it inside that code: VariableScope.Open(scope).",
        "Scopes are open on one thread: code that runs on another one starts at the root scope there.");

    /// <summary>SCL0303. Arguments: what is open, with its name, where it was opened.</summary>
    public static readonly DiagnosticDescriptor ScopeAcrossAwait = Rule(
        RuleIds.ScopeAcrossAwait,
        "Scope is open across an await or yield",
        "{0}, opened {1}, is still open here: what follows an await or a yield may run on another thread, where it is not open and cannot be "
            + "closed. Close it before, and open it again after.",
        "Scopes belong to the thread that opened them, and what follows an await or a yield may run on another one, or later.");

    /// <summary>SCL0304. Arguments: scope, where and when, why.</summary>
    public static readonly DiagnosticDescriptor ScopeClosedOutOfOrder = Rule(
        RuleIds.ScopeClosedOutOfOrder,
        "Scope is closed out of order",
        "Closing {0} throws {1}: {2}",
        "Only what was opened last can be closed, and only once.");

    /// <summary>SCL0305. Arguments: scope, where and when, what enters it.</summary>
    public static readonly DiagnosticDescriptor ScopeNeverEntered = Rule(
        RuleIds.ScopeNeverEntered,
        "Scope is never entered",
        "{0} is never entered: what is made {1} only stands for it, in a using statement too, so that no name gets its prefix. Enter it: {2}.",
        "In some libraries a scope is an object that is made first and entered later, and a using statement does not enter it.");

    /// <summary>SCL0306. Arguments: where and when, what is open, where it was opened.</summary>
    public static readonly DiagnosticDescriptor ResetInsideGraph = Rule(
        RuleIds.ResetInsideGraph,
        "Default graph is reset while something is open",
        "Graph.ResetDefault() throws {0}: {1}, opened {2}, is still open. Reset before anything is opened, or close that first.",
        "What is open belongs to a graph, so that the default graph cannot be discarded meanwhile.");

    /// <summary>SCL0401. Arguments: name, where and when.</summary>
    public static readonly DiagnosticDescriptor InvalidName = Rule(
        RuleIds.InvalidName,
        "Name is not valid",
        "Nothing can be named '{0}' {1}. Use letters, digits, '_', '.', '-' and '/', and begin a name at the root with a letter, a digit or '.'.",
        "Names of scopes and variables are names of operations of the graph, and those take certain characters only.");

    /// <summary>SCL0402. Arguments: full name, name scope, where that was opened, what else its name has got, as part of the sentence.</summary>
    public static readonly DiagnosticDescriptor NameScopeDoesNotPrefix = Rule(
        RuleIds.NameScopeDoesNotPrefix,
        "Name scope does not prefix variables",
        "Variable '{0}' does not get the prefix of name scope '{1}', which was opened {2}{3}: name scopes name operations only. Open a variable scope "
            + "instead to have it in the variable's name.",
        "Variable.Get names variables by the variable scopes that are open, and by nothing else.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0403. Arguments: full name, where and when, why and what to do.</summary>
    public static readonly DiagnosticDescriptor ConflictingArguments = Rule(
        RuleIds.ConflictingArguments,
        "Arguments exclude each other or do not suffice",
        "Asking for variable '{0}' throws {1}: {2}",
        "A variable has its shape from the shape argument or from a value as initializer: from one of the two, and wholly.");

    /// <summary>SCL0404. Arguments: full name as far as it is known, what is not the same each time, where and when.</summary>
    public static readonly DiagnosticDescriptor UnstableName = Rule(
        RuleIds.UnstableName,
        "Name differs every time",
        "Name '{0}' {2} holds what {1} gives, which is another value each time: nothing is ever found under it again. Use a name that stays the same.",
        "Variables are shared, saved and restored by their names.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0405. Arguments: what is called, where and when.</summary>
    public static readonly DiagnosticDescriptor NameMissing = Rule(
        RuleIds.NameMissing,
        "Scope has no name",
        "{0} throws {1}: both the name and the default name are null. Give one of them.",
        "A scope is opened by its name or by a default name.");

    /// <summary>SCL0901. Arguments: what was not followed, and why, in sentences.</summary>
    public static readonly DiagnosticDescriptor NotAnalyzed = Rule(
        RuleIds.NotAnalyzed,
        "Not analysed",
        "Not analysed: {0}",
        "Tells where the analysis stops, and why, for those who want to know what it does not see.",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false);

    /// <summary>SCL0902. Arguments: what was more than the budget allows, as part of the sentence.</summary>
    public static readonly DiagnosticDescriptor BudgetExhausted = Rule(
        RuleIds.BudgetExhausted,
        "Budget exhausted",
        "This is analysed only in part: {0}. Findings that are reported hold. Paths beyond the budget are not judged, nor is what only all paths "
            + "together can tell: SCL0103, SCL0202 and SCL0204.",
        "The work for each body that is entered from outside is bounded. Where a budget runs out, there may be mistakes that no rule reports.",
        DiagnosticSeverity.Info);

    /// <summary>SCL0903. Arguments: class or member, why it stands for nothing.</summary>
    public static readonly DiagnosticDescriptor ModelDoesNotFit = Rule(
        RuleIds.ModelDoesNotFit,
        "Model does not fit",
        "'{0}' stands for nothing: {1}. It is left out of account.",
        "The members of a class with [ModelOf] stand for those of a type of another assembly that have the same names and signatures.");

    /// <summary>Every rule, by id.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        DuplicateVariable, MissingVariable, NeverCreated, ShapeConflict, DTypeConflict, OtherGraph, ShapesDoNotFit, PartitionConflict, FrozenGraph, ReuseVariablesTooEarly, ReuseVariablesHasNoEffect,
        ReuseVariablesLeaks, ReuseArgumentHasNoEffect, ReuseNeedsName, NeverShared, CollectionPrefix, ScopeNotClosed, ScopeLostOnThread, ScopeAcrossAwait,
        ScopeClosedOutOfOrder, ScopeNeverEntered, ResetInsideGraph, InvalidName, NameScopeDoesNotPrefix, ConflictingArguments, UnstableName, NameMissing, NotAnalyzed, BudgetExhausted,
        ModelDoesNotFit,
    ];

    /// <summary>A rule as it speaks of another library.</summary>
    internal static DiagnosticDescriptor Saying(this DiagnosticDescriptor rule, string message) => new(
        rule.Id, rule.Title, message, rule.Category, rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Description, rule.HelpLinkUri);

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        bool isEnabledByDefault = true) => new(
        id, title, message, Category, severity, isEnabledByDefault, description,
        helpLinkUri: RulePages.Of(id));
}
