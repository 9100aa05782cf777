using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Finds who has to answer for what a call of the library is told.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Deciders(Interpreter engine)
{
    private readonly Dictionary<LoweredBody, ParameterFlow> _flows = [];

    /// <summary>Who has to answer for what a call of the library is told: the call itself, or the one further out that says so by an
    /// argument.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="told">What it is told.</param>
    public Trace DecidedBy(Site call, IEnumerable<Term?> told) => Decided(call, engine.Path, DecidingParameters(engine.Path, told.OfType<Term>()));

    /// <summary>Who has to answer for what some parameters of a run decide.</summary>
    public Trace Decided(Site call, CallPath path, HashSet<Slot> deciding)
    {
        var passed = new List<(CallPath Run, HashSet<Slot> Deciding)>();
        call = engine.Calls.InSight(call);
        while ((deciding.Count > 0 || path.Body is { IsModel: true }) && path.Caller is { } caller)
        {
            passed.Add((path, deciding));
            deciding = DecidingParameters(caller, path.Arguments.Where(argument => deciding.Contains(argument.Parameter)).Select(argument => argument.Value));
            path = caller;
        }

        var trace = new Trace(call, path);
        engine.Recording?.Decide(trace, passed);
        return trace;
    }

    private HashSet<Slot> DecidingParameters(CallPath path, IEnumerable<Term> terms)
    {
        var parameters = new HashSet<Slot>();
        if (path.Body is { } body)
        {
            if (!_flows.TryGetValue(body, out var flow))
            {
                _flows.Add(body, flow = new ParameterFlow(body));
            }

            parameters.UnionWith(terms.SelectMany(flow.Of));
        }

        return parameters;
    }
}
