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

    /// <summary>What the whole root has read.</summary>
    public Footprint Footprint { get; set; } = new();

    /// <summary>What is read now: by the run that is recorded, which tells it when it ends, or by the root.</summary>
    private Footprint Reader => engine.Recording?.Footprint ?? Footprint;

    public void Register(LoweredBody body)
    {
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

        return function.Form == MemberForm.Lambda ? null : Registered(Reader.Find(function, engine.Context));
    }

    /// <summary>What gives a static member its first value; null where that is not known.</summary>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram) => Registered(Reader.FindInitializer(member, startsProgram, engine.Context));

    /// <summary>What runs before a type is first used; null where that is not known.</summary>
    public LoweredBody? FindStatics(MemberId statics) => Registered(Reader.FindStatics(statics, engine.Context));

    /// <summary>Takes over what another run has read.</summary>
    public void Include(Footprint footprint)
    {
        Reader.Include(footprint);
        foreach (var body in footprint.Bodies)
        {
            Register(body);
        }
    }

    private LoweredBody? Registered(LoweredBody? body)
    {
        if (body is not null)
        {
            Register(body);
        }

        return body;
    }
}
