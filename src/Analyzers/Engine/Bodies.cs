using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Finds the bodies of functions: of members, and of the lambdas and local functions of those that were entered.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Bodies(Interpreter engine)
{
    /// <summary>The bodies of the lambdas and local functions of the members that were entered.</summary>
    private readonly Dictionary<MemberId, LoweredBody> _nested = [];

    /// <summary>The body that is entered from outside, which no call has.</summary>
    public LoweredBody? Root { get; set; }

    public void Register(LoweredBody body)
    {
        engine.Recording?.Bodies.Add(body);
        foreach (var nested in body.Nested)
        {
            _nested[nested.Key] = nested.Value;
        }
    }

    public LoweredBody? Find(MemberId function)
    {
        if (_nested.TryGetValue(function, out var nested))
        {
            return nested;
        }

        var body = function.Form == MemberForm.Lambda ? null : engine.Context.Find(function);
        if (body is not null)
        {
            Register(body);
        }

        return body;
    }
}
