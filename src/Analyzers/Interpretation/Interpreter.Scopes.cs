using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The state inside a scope that is opened; null where the opening fails or cannot be followed.</summary>
    private static AnalysisState? OpenScope(OpenEffect open, AnalysisState state)
    {
        var reuse = state.EvaluateReuse(open.Options.Reuse);
        if (open.Scope is not null)
        {
            return state.EvaluateScope(open.Scope) is { } captured
                ? Enter(open, state, state.Scopes[captured].Name, LastSegment(state.Scopes[captured].Name), state.Scopes[captured], reuse)
                : null;
        }

        var current = state.Scope;
        if (!state.IsNull(open.Name!))
        {
            var name = state.EvaluateText(open.Name!);
            return Enter(open, state, current.Name.Slash(name), name, current, reuse);
        }

        var needsName = state.IsNull(open.DefaultName!) || reuse is ReuseLiteral.True or ReuseLiteral.Auto;
        if (needsName)
        {
            return null;
        }

        var defaultName = state.EvaluateText(open.DefaultName!);
        var unique = state.Graph.UniqueDefaultName(current.Name, defaultName);
        return Enter(open, state, current.Name.Slash(unique), defaultName, current, ReuseLiteral.None);
    }

    private static AnalysisState? Enter(
        OpenEffect open, AnalysisState state, KnownName fullName, KnownName nameScope, ScopeFacts source, ReuseLiteral reuse)
    {
        var graph = state.Graph;
        var nameStack = NameStackInside(state, open.Options.AuxiliaryNameScope, nameScope);
        if (nameStack is null)
        {
            return null;
        }

        var frame = new OpenFrame(state.CurrentGraph, state.NextId, graph, open.Scope is not null);
        var facts = Inherit(open, state, source, reuse) with { Name = fullName };
        return state.AddScope(facts)
            .WithGraph(graph.Counted(fullName) with { CurrentScope = state.NextId, NameStack = nameStack.Value })
            .Opened(frame)
            .WithValue(open.Result, new ScopeValue(state.NextId));
    }

    /// <summary>What a new scope takes from its parent, or from the object it is opened by, and from its arguments.</summary>
    private static ScopeFacts Inherit(OpenEffect open, AnalysisState state, ScopeFacts source, ReuseLiteral reuse)
    {
        var options = open.Options;
        return source with
        {
            Reuse = reuse == ReuseLiteral.None ? source.Reuse : reuse,
            Cause = reuse switch
            {
                ReuseLiteral.None => source.Cause,
                ReuseLiteral.True => new ReuseCause(open.Location, IsCall: false),
                _ => null,
            },
            DType = state.IsNull(options.DType) ? source.DType : (state.Evaluate(options.DType) as ConstantValue)?.Value as DTypeLiteral,
            Initializer = state.IsNull(options.Initializer) ? source.Initializer : state.Evaluate(options.Initializer),
            RedirectsGets = source.RedirectsGets || !state.IsNull(options.Partitioner) || !state.IsNull(options.CustomGetter),
            Opening = open.Location,
        };
    }

    /// <summary>The name stack inside a variable scope; null where its name scope is refused.</summary>
    private static NameStack? NameStackInside(AnalysisState state, Term auxiliary, KnownName name)
    {
        var outside = state.Graph.NameStack;
        switch (state.Evaluate(auxiliary))
        {
            case ConstantValue { Value: false }:
                return outside;
            case ConstantValue { Value: true }:
                return NameGrammar.Refuses(name, outside) ? null
                    : name == KnownName.Exactly("") ? outside
                    : name.IsExact ? NameStack.Nested
                    : NameStack.Unknown;
            default:
                return NameStack.Unknown;
        }
    }

    /// <summary>The state after a scope is closed by hand; null where it is not the one to close next.</summary>
    private static AnalysisState? CloseScope(CloseEffect close, AnalysisState state) =>
        state.EvaluateScope(close.Scope) is { } scope && !state.Frames.IsEmpty && state.Frames.Top.Scope == scope ? state.ClosedTop() : null;

    private static KnownName LastSegment(KnownName name)
    {
        var slash = name.Text.LastIndexOf('/');
        return name.IsExact ? KnownName.Exactly(name.Text.Substring(slash + 1)) : KnownName.Anything;
    }
}
