using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What a run has read beside the situation that it started in: the bodies that it asked for, with those that it got, and the names that it
/// looked up in the tables of graphs. Where each is the same, the run comes out the same.</summary>
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

    /// <summary>What was read of the tables of graphs that were there when the run began.</summary>
    public ImmutableDictionary<int, GraphReading> Graphs { get; set; } = ImmutableDictionary<int, GraphReading>.Empty;

    /// <summary>The bodies that were there.</summary>
    public IEnumerable<LoweredBody> Bodies => _read.Values.OfType<LoweredBody>();

    /// <summary>The body of a member.</summary>
    public LoweredBody? Find(MemberId member, InterpreterContext context) => Note(Source.Call, member, context);

    /// <summary>What gives a static member its first value.</summary>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, InterpreterContext context) =>
        Note(startsProgram ? Source.InitializerAtStart : Source.Initializer, member, context);

    /// <summary>What runs before a type is first used.</summary>
    public LoweredBody? FindStatics(MemberId statics, InterpreterContext context) => Note(Source.Statics, statics, context);

    /// <summary>The same bodies, to be added to.</summary>
    public Footprint Copy()
    {
        var copy = new Footprint();
        copy.Include(this);
        return copy;
    }

    /// <summary>Adds the bodies that another run has read, as a part of this one. Tables tell by themselves what is read of them.</summary>
    public void Include(Footprint other)
    {
        foreach (var read in other._read)
        {
            _read[read.Key] = read.Value;
        }
    }

    /// <summary>Whether a run would read the same now.</summary>
    /// <param name="entered">The state in which it would start.</param>
    /// <param name="context">What is the same for all bodies of the compilation.</param>
    public bool IsTheSameIn(AnalysisState entered, InterpreterContext context) =>
        Graphs.All(read => read.Value.HoldsFor(entered.Graphs[read.Key]))
        && _read.All(read => ReferenceEquals(Read(read.Key.Source, read.Key.Member, context), read.Value));

    /// <summary>Where the variables were first seen that were read, each with where that of another state was which gives the same answers.</summary>
    public IEnumerable<(Trace Read, Trace Other)> PlacesIn(AnalysisState entered) => Graphs.SelectMany(read => read.Value.PlacesIn(entered.Graphs[read.Key]));

    private LoweredBody? Note(Source source, MemberId member, InterpreterContext context) => _read[(source, member)] = Read(source, member, context);

    private static LoweredBody? Read(Source source, MemberId member, InterpreterContext context) => source switch
    {
        Source.Call => context.Find(member),
        Source.Statics => context.FindStatics?.Invoke(member),
        _ => context.FindInitializer?.Invoke(member, source == Source.InitializerAtStart),
    };
}
