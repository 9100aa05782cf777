using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What a run has read beside the state that it started in: the bodies that it asked for, and which it got. Where each is the same, the
/// run comes out the same.</summary>
internal sealed class Footprint
{
    private readonly Dictionary<(Source Source, MemberId Member), LoweredBody?> _read = [];

    /// <summary>How a body is asked for.</summary>
    private enum Source
    {
        /// <summary>By the member that is called.</summary>
        Call,

        /// <summary>By the static member whose first value it gives, at the start of the program.</summary>
        InitializerAtStart,

        /// <summary>By the static member whose first value it gives, at any time.</summary>
        Initializer,

        /// <summary>By the type that is used first.</summary>
        Statics,
    }

    /// <summary>The bodies that were there.</summary>
    public IEnumerable<LoweredBody> Bodies => _read.Values.OfType<LoweredBody>();

    /// <summary>The body of a member.</summary>
    public LoweredBody? Find(MemberId member, InterpreterContext context) => Note(Source.Call, member, context);

    /// <summary>What gives a static member its first value.</summary>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, InterpreterContext context) =>
        Note(startsProgram ? Source.InitializerAtStart : Source.Initializer, member, context);

    /// <summary>What runs before a type is first used.</summary>
    public LoweredBody? FindStatics(MemberId statics, InterpreterContext context) => Note(Source.Statics, statics, context);

    /// <summary>Adds what another run has read, as a part of this one.</summary>
    public void Include(Footprint other)
    {
        foreach (var read in other._read)
        {
            _read[read.Key] = read.Value;
        }
    }

    /// <summary>Whether a run would read the same today.</summary>
    public bool IsTheSameIn(InterpreterContext context) => _read.All(read => ReferenceEquals(Read(read.Key.Source, read.Key.Member, context), read.Value));

    private LoweredBody? Note(Source source, MemberId member, InterpreterContext context) => _read[(source, member)] = Read(source, member, context);

    private static LoweredBody? Read(Source source, MemberId member, InterpreterContext context) => source switch
    {
        Source.Call => context.Find(member),
        Source.Statics => context.FindStatics?.Invoke(member),
        _ => context.FindInitializer?.Invoke(member, source == Source.InitializerAtStart),
    };
}
