namespace ScopeLint.Analyzers.Effects;

/// <summary>Why a path was not followed further.</summary>
internal enum OpaqueReason
{
    /// <summary>Code of this project that runs without being named, such as an operator's or an enumerator's, and reaches the library.</summary>
    UnnamedCall,

    /// <summary>The static initializers or static constructor of a type reach the library, and when they run is not known.</summary>
    StaticInitializer,

    /// <summary>An await inside an open scope: what follows may run on another thread, or later.</summary>
    Suspension,

    /// <summary>A yield inside an open scope: what follows runs when the next element is asked for, and anything may run before.</summary>
    Iteration,

    /// <summary>A goto into the middle of a loop, or past the declaration of a ref local.</summary>
    Goto,

    /// <summary>A graph or scope object whose origin is not known.</summary>
    UnknownObject,

    /// <summary>A use of the library that is not a call, such as a method group, and code that is only known when it runs.</summary>
    IndirectUse,

    /// <summary>A name scope or default graph that is not opened by a using statement or declaration.</summary>
    UnstructuredLifetime,

    /// <summary>A delegate or iterator that switches scopes to reuse, closes them, leaves or keeps them open, resets the graph, or cannot be
    /// followed, is handed to code that may run it at any time.</summary>
    EscapingDelegate,

    /// <summary>A delegate or iterator that uses scopes or variables is handed to code that may run it at any time.</summary>
    UnfollowedDelegate,

    /// <summary>More iterations, or other changes from iteration to iteration, than can be followed.</summary>
    Loop,

    /// <summary>A name of which a part is not known.</summary>
    UnknownName,

    /// <summary>Code that does not compile.</summary>
    BrokenCode,
}

/// <summary>What a person is told of each <see cref="OpaqueReason"/>.</summary>
internal static class OpaqueReasons
{
    /// <summary>The reason, and what comes of it, in sentences.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="origin">What it comes from, as the end of a sentence; empty for nothing.</param>
    public static string Explain(this OpaqueReason reason, string origin = "") =>
        $"{reason.Describe()}{origin}. What {(reason.EndsPath() ? "follows on this path" : "depends on it")} is not reported.";

    /// <summary>Whether nothing behind such a place is judged.</summary>
    private static bool EndsPath(this OpaqueReason reason) => reason is not (OpaqueReason.UnknownName or OpaqueReason.UnfollowedDelegate);

    /// <summary>The reason, as the end of a sentence.</summary>
    private static string Describe(this OpaqueReason reason) => reason switch
    {
        OpaqueReason.UnnamedCall => "code of this project that is not named here, such as an operator, may open scopes",
        OpaqueReason.StaticInitializer => "a static initializer uses scopes, and when it runs is not known",
        OpaqueReason.Suspension => "what follows an await inside an open scope may run on another thread",
        OpaqueReason.Iteration => "what follows a yield inside an open scope runs when the next element is asked for",
        OpaqueReason.Goto => "this goto leads into the middle of a loop, which is not followed",
        OpaqueReason.UnknownObject => "it is not known which scope or graph this is",
        OpaqueReason.IndirectUse => "it is only known at run time what is called here",
        OpaqueReason.UnstructuredLifetime => "this is not closed by a using statement or declaration",
        OpaqueReason.EscapingDelegate =>
            "a delegate or iterator that may switch, close or keep open scopes is handed to code that may run it at any time",
        OpaqueReason.UnfollowedDelegate => "a delegate or iterator that uses scopes is handed to code that may run it at any time",
        OpaqueReason.Loop => "a loop changes more from iteration to iteration than can be followed",
        OpaqueReason.UnknownName => "a part of this name is not known",
        _ => "the code does not compile",
    };
}
