using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private readonly Dictionary<LoweredBody, ParameterFlow> _flows = [];

    /// <summary>Who has to answer for what a call of the library is told: the call itself, or the one further out that says so by an
    /// argument.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="told">What it is told.</param>
    private Trace DecidedBy(Site call, IEnumerable<Term?> told) => Decided(call, _path, DecidingParameters(_path, told.OfType<Term>()));

    /// <summary>Who has to answer for what some parameters of a run decide.</summary>
    private Trace Decided(Site call, CallPath path, HashSet<Slot> deciding)
    {
        var passed = new List<(CallPath Run, HashSet<Slot> Deciding)>();
        while (deciding.Count > 0 && path.Caller is { } caller)
        {
            passed.Add((path, deciding));
            deciding = DecidingParameters(caller, path.Arguments.Where(argument => deciding.Contains(argument.Parameter)).Select(argument => argument.Value));
            path = caller;
        }

        var trace = new Trace(call, path);
        _recording?.Decide(trace, passed);
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
