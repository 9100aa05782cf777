using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A compilation with its index and its lowered bodies: interprets the bodies that are entered from outside.</summary>
internal sealed class Project
{
    private readonly Compilation _compilation;
    private readonly ScopeApi _api;
    private readonly SyntaxTree? _firstTree;
    private readonly ReferencedProjects _references;
    private readonly BodySource _bodies;
    private readonly SourcePlaces _places;
    private readonly TypeId? _exception;
    private readonly TypeId? _operandException;
    private readonly TypeId? _aggregate;
    private readonly ErrorNumbers _errors;
    private readonly bool _hasGraphExit;
    private readonly SourceCallers _callers;
    private readonly KeptRuns? _kept;
    private readonly Once<StructuralList<MemberId>> _moduleInitializers = new();

    /// <summary>Reads a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="api">The library.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="kept">Keeps runs of bodies, for other roots and for the states of the project to come; null to run everything anew.</param>
    public Project(Compilation compilation, ScopeApi api, CancellationToken cancellation, KeptRuns? kept)
    {
        (_compilation, _api, _kept) = (compilation, api, kept);
        _firstTree = compilation.SyntaxTrees.FirstOrDefault();
        _references = ReferencedProjects.Of(compilation, api);
        Index = new ProjectIndex(compilation, cancellation, _references.Reaching);
        _bodies = new BodySource(api, Index, new ForeignCode(api, _references), compilation, Work.AddBody);
        _places = new SourcePlaces(_bodies.Locate, _references.Describe, PartOf, OriginsOf);
        _callers = new SourceCallers(compilation, Index, _bodies.Ids, FindBody);
        _exception = Find(RuntimeNames.ScopeException);
        _operandException = Find(RuntimeNames.OperandException);
        _errors = new ErrorNumbers(api.Assembly);
        _hasGraphExit = api.Libraries.Any(library => library.GraphExit is var (type, method) && compilation.GetTypeByMetadataName(type)?.GetMembers(method).IsEmpty == false);
        _aggregate = compilation.GetTypeByMetadataName(Exceptions.Aggregate) is { } aggregate ? _bodies.Ids.Of(aggregate) : null;

        TypeId? Find(string name) => api.Assembly?.GetTypeByMetadataName(RuntimeNames.Namespace + "." + name) is { } type ? _bodies.Ids.Of(type) : null;
    }

    /// <summary>Whether to tell also what no rule judges: where variables are shared, and how every path ends.</summary>
    public bool TellsAll { get; init; }

    /// <summary>What was done so far.</summary>
    public Work Work { get; } = new();

    /// <summary>Whether all code that may create variables is in sight or followed: no other project can call a program.</summary>
    public bool IsProgram => _callers.IsProgram;

    /// <summary>What is said of summaries that cannot be read, where the first tree begins.</summary>
    public IEnumerable<(string Text, Location Place)> Complaints(SyntaxTree tree) => tree != _firstTree ? [] : _references.Ignored.Select(assembly => (
        $"{assembly} was built with another version of these rules, so that its code is not followed. Use the same version in both projects.",
        tree.GetRoot().GetFirstToken().GetLocation()));

    /// <summary>The classes that describe code of other assemblies.</summary>
    public IReadOnlyCollection<ModelFit> Models => _bodies.OwnModels.Models;

    /// <summary>What the trees say without being bound.</summary>
    public ProjectIndex Index { get; }

    /// <summary>Interprets a body, if it is one that is entered from outside.</summary>
    public Root Interpret(SyntaxTree tree, BodyEntry body, AfterFailure afterFailure, Budgets budgets, CancellationToken cancellation)
    {
        if (body.IsPartOfAnother)
        {
            return Root.None;
        }

        try
        {
            if (LeftToCallers.IsKnownOf(body.Declaration, _bodies.Declarations, Index, member => Lower(member, cancellation))
                || MemberOf(tree, body, cancellation) is not { } member
                || StartOf(member, body, cancellation) is not { } start
                || _bodies.Find(member, cancellation) is not { } lowered)
            {
                return Root.None;
            }

            var context = new InterpreterContext(function => _bodies.Find(function, cancellation), _exception, budgets)
            {
                FindInitializer = (member, startsProgram) => _bodies.FindInitializer(member, startsProgram, cancellation),
                FindStatics = type => _bodies.FindStatics(type, cancellation),
                AggregateException = _aggregate,
                OperandException = _operandException,
                ErrorNumber = _errors.Of,
                DuplicateException = DuplicateException,
                HasGraphExit = _hasGraphExit,
                HasGraphsOfThreads = _api.Libraries.Any(library => library.HasGraphsOfThreads),
                Kept = _kept,
                Work = Work,
                TellsAll = TellsAll,
                ClosesCurrentScope = Index.ClosesCurrentScope,
                AsksForTimesReused = Index.IsMentioned(RuntimeNames.TimesReused, near: null),
                ModuleInitializers = _moduleInitializers.Get(() => ModuleInitializers(cancellation)),
                ImplicitCallsReach = Index.ImplicitCallsReach,
            };
            return new Root(
                BodySource.PlaceOf(member, body.Declaration),
                RootRuns.Run(lowered, _bodies.Ids.Of(member), start, context, afterFailure, cancellation, TestData.Of(member, _bodies.Ids)),
                _places);
        }
        catch (InsufficientExecutionStackException)
        {
            return NotInterpreted(body, RootResult.TooDeeplyNested);
        }
    }

    /// <summary>A body that could not be interpreted.</summary>
    public Root NotInterpreted(BodyEntry body, RootResult why) => new(body.Declaration.GetFirstToken().GetLocation(), why, _places);

    private AnalysisState? StartOf(IMethodSymbol member, BodyEntry body, CancellationToken cancellation)
    {
        var questions = new IndexQuestions(Index);
        var (start, call) = RootContext.StartOf(member, body, Index, questions, _callers, _bodies.HasHarmlessStatics, cancellation);
        if (start is null)
        {
            LeftToCallers.Keep(body.Declaration, _bodies.Declarations, questions.Answers, call);
        }

        return start;
    }

    private StructuralList<MemberId> ModuleInitializers(CancellationToken cancellation) => Index.ModuleInitializersReach ? StructuralList<MemberId>.Empty
        : StructuralList<MemberId>.Of(Index.ModuleInitializers.Select(body => MemberOf(body.Tree, body.Body, cancellation)).OfType<IMethodSymbol>().Select(method => _bodies.Ids.Of(method)));

    /// <summary>The member that a body belongs to; null where there is none.</summary>
    public IMethodSymbol? MemberOf(SyntaxTree tree, BodyEntry body, CancellationToken cancellation) =>
        BodySource.MemberOf(body.Declaration, _bodies.ModelOf(tree), cancellation);

    /// <summary>What the code of a tree means.</summary>
    public CodeMeaning MeaningOf(SemanticModel model) => new(model, _api, _bodies, Index);

    private IReadOnlyCollection<(string What, Location Where)> OriginsOf(Location call) => IfNotTooDeep(() => new NameOrigins(_compilation, _bodies.ModelOf).Of(call), []);

    private Location PartOf(Location place, string? name) => IfNotTooDeep(() => ReportedPart.Of(place, name, _bodies.ModelOf), place);

    /// <summary>What another library throws where a name is asked for a second time.</summary>
    private TypeId? DuplicateException(string library) =>
        ScopeLibraries.Named(library).DuplicateException is { } name && _compilation.GetTypeByMetadataName(name) is { } type ? _bodies.Ids.Of(type) : null;

    /// <summary>The lowered body of a declaration, whoever enters it; null where there is none.</summary>
    public LoweredBody? Lower(SyntaxTree tree, BodyEntry body, CancellationToken cancellation) => FindBody(tree, body, cancellation)?.Body;

    private (MemberId Member, LoweredBody Body)? FindBody(SyntaxTree tree, BodyEntry body, CancellationToken cancellation) => IfNotTooDeep<(MemberId, LoweredBody)?>(
        () => MemberOf(tree, body, cancellation) is { } symbol && _bodies.Ids.Of(symbol) is var member && _bodies.Find(member, cancellation) is { } lowered ? (member, lowered) : null, otherwise: null);

    private LoweredBody? Lower(MemberId member, CancellationToken cancellation) => IfNotTooDeep(() => _bodies.Find(member, cancellation), otherwise: null);

    /// <summary>What is found of code; another answer where that is nested too deeply.</summary>
    private static T IfNotTooDeep<T>(Func<T> find, T otherwise)
    {
        try
        {
            return find();
        }
        catch (InsufficientExecutionStackException)
        {
            return otherwise;
        }
    }
}
