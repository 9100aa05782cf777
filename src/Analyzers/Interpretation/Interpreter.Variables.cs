using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The state after a variable is asked for; null where that fails.</summary>
    private AnalysisState? Get(GetEffect get, AnalysisState state)
    {
        if (state.IsNull(get.Name))
        {
            return null;
        }

        var scope = state.Scope;
        var store = state.Graph.Store;
        var fullName = scope.Name.Slash(state.EvaluateText(get.Name));
        if (scope.RedirectsGets || !state.IsNull(get.CustomGetter))
        {
            return state.WithOpenStores();
        }

        if (!fullName.IsExact || !state.IsNull(get.Partitioner))
        {
            return state.WithStore(store.OpenedBelow(fullName.Text));
        }

        var request = Request.Of(get, state);
        if (request.IsContradictory || store.Find(fullName.Text + "/part_0") == Presence.Exists)
        {
            return Report(FindingAt(get, FindingKind.Refused, fullName.Text, get.Location, state), state);
        }

        var cannotCreate = request.CannotCreate || !NameGrammar.CanName(fullName.Text);
        return store.Find(fullName.Text) switch
        {
            Presence.Exists when scope.Reuse == ReuseLiteral.None => Duplicate(get, fullName.Text, state),
            Presence.Exists => Share(get, fullName.Text, request, state),
            Presence.Missing when scope.Reuse == ReuseLiteral.True => Missing(get, fullName.Text, request, state),
            Presence.Missing when cannotCreate => Refused(get, fullName.Text, request, state),
            Presence.Unknown when cannotCreate && scope.Reuse == ReuseLiteral.None => Refused(get, fullName.Text, request, state),
            Presence.Missing => state.WithStore(store.With(fullName.Text, request.Created(get.Location))),
            _ => state.WithStore(store.With(fullName.Text, Either(request, scope.Reuse, get.Location))),
        };
    }

    private AnalysisState? Duplicate(GetEffect get, string fullName, AnalysisState state) =>
        Report(FindingAt(get, FindingKind.DuplicateVariable, fullName, state.Graph.Store.Variables[fullName].FirstSeen, state), state);

    private AnalysisState? Refused(GetEffect get, string fullName, Request request, AnalysisState state) =>
        Report(FindingAt(get, FindingKind.Refused, fullName, get.Location, state), Supplied(get, fullName, request, state));

    private AnalysisState? Missing(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var cause = state.Scope.Cause;
        var kind = cause is { IsCall: true } ? FindingKind.ReuseVariablesTooEarly : FindingKind.MissingVariable;
        return Report(FindingAt(get, kind, fullName, cause?.Location ?? get.Location, state) with
        {
            Nearest = NearestName.Find(fullName, [.. state.Graph.Store.Variables.Keys]),
        }, Supplied(get, fullName, request, state));
    }

    private AnalysisState? Share(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var known = state.Graph.Store.Variables[fullName];
        if (known.Shape is { } shape && request.Shape is { } askedShape && shape.ConflictsWith(askedShape))
        {
            return Report(FindingAt(get, FindingKind.ShapeConflict, fullName, known.FirstSeen, state) with
            {
                Present = $"{shape}",
                Asked = $"{askedShape}",
            }, state);
        }

        if (known.DType is { } dtype && request.DType is { } askedDType && dtype != askedDType)
        {
            return Report(FindingAt(get, FindingKind.DTypeConflict, fullName, known.FirstSeen, state) with
            {
                Present = dtype.Name,
                Asked = askedDType.Name,
            }, state);
        }

        var asked = request.Shared(known.FirstSeen);
        return state.WithStore(state.Graph.Store.With(
            fullName, known with { Shape = known.Shape ?? asked.Shape, DType = known.DType ?? asked.DType }));
    }

    /// <summary>What is known of a variable that either was there or is created.</summary>
    private static VariableFacts Either(Request request, ReuseLiteral reuse, Location location)
    {
        var (shared, created) = (request.Shared(location), request.Created(location));
        return reuse switch
        {
            ReuseLiteral.None => created,
            ReuseLiteral.True => shared,
            _ => new VariableFacts(
                shared.Shape == created.Shape ? shared.Shape : null, shared.DType == created.DType ? shared.DType : null, location),
        };
    }

    private static Finding FindingAt(GetEffect get, FindingKind kind, string fullName, Location cause, AnalysisState state) =>
        new(kind, fullName, state.Scope.Name.Text, get.Location, cause, state.Scope.Opening);

    /// <summary>The state in which what is missing is there after all, if failures are looked past that way.</summary>
    private AnalysisState Supplied(GetEffect get, string fullName, Request request, AnalysisState state) =>
        _afterFailure == AfterFailure.Supply ? state.WithStore(state.Graph.Store.With(fullName, request.Created(get.Location))) : state;

    /// <summary>Reports a finding; its path ends, as it does at run time, unless failures are looked past.</summary>
    private AnalysisState? Report(Finding finding, AnalysisState lookedPast)
    {
        _findings.Add(finding);
        return _afterFailure == AfterFailure.End ? null : lookedPast;
    }
}
