using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>How some bodies are run: by which identifiers, and by what else.</summary>
internal sealed class ReachingNames
{
    private readonly HashSet<string> _implicit;

    private readonly bool _mayBeAny;

    /// <summary>Starts with no bodies.</summary>
    public ReachingNames()
    {
        Names = new NameSet();
        Initializers = new HashSet<string>(StringComparer.Ordinal);
        _implicit = new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>Starts with the bodies of referenced projects.</summary>
    public ReachingNames(ReachingMembers referenced)
    {
        Names = new NameSet(referenced.Names);
        Initializers = new HashSet<string>(referenced.Initializers, StringComparer.Ordinal);
        _implicit = new HashSet<string>(StringComparer.Ordinal);
        (_mayBeAny, RunByOthers, RunAtLoad) = (referenced.RunImplicitly, referenced.RunImplicitly, referenced.RunAtLoad);
    }

    /// <summary>A copy, to be added to.</summary>
    public ReachingNames(ReachingNames names)
    {
        Names = new NameSet(names.Names);
        Initializers = new HashSet<string>(names.Initializers, StringComparer.Ordinal);
        _implicit = new HashSet<string>(names._implicit, StringComparer.Ordinal);
        (_mayBeAny, RunByOthers, RunAtLoad) = (names._mayBeAny, names.RunByOthers, names.RunAtLoad);
    }

    /// <summary>The identifiers that run them.</summary>
    public NameSet Names { get; }

    /// <summary>The types that run one of them when they are first used: the initializer of a field or property, the static constructor.
    /// </summary>
    public HashSet<string> Initializers { get; }

    /// <summary>Whether one of them runs without being named.</summary>
    public bool RunImplicitly => _mayBeAny || _implicit.Count > 0;

    /// <summary>Whether one of them runs without being named by code that does not know its type: it overrides or implements a member.</summary>
    public bool RunByOthers { get; private set; }

    /// <summary>Whether one of them runs when the assembly is loaded.</summary>
    public bool RunAtLoad { get; private set; }

    /// <summary>Whether one of them runs without being named, by what runs members of some names so.</summary>
    public bool AreRunAs(IEnumerable<string> names) => _mayBeAny || names.Any(_implicit.Contains);

    /// <summary>Adds a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="added">Takes the identifiers that were not there.</param>
    public void Add(BodyEntry body, NameSet added)
    {
        RunAtLoad |= body.Declaration.IsModuleInitializer();
        if (IsUnnamed(body))
        {
            RunByOthers |= body.Declaration.MayBeDispatched();
            _implicit.Add(body.Name ?? CompilerMembers.Unnamed);
        }
        else if (body.Declaration.IsInitializer())
        {
            Initializers.Add(body.Name!);
        }

        foreach (var name in Running(body).Where(Names.Add))
        {
            added.Add(name);
        }
    }

    /// <summary>The identifiers of code that may run a body.</summary>
    public static IEnumerable<string> Running(BodyEntry body)
    {
        if (body.Declaration.ModelledType() is { Length: > 0 } modelled)
        {
            yield return modelled; // Whoever makes an object of it runs the constructor of the class that stands for it.
        }

        if (IsUnnamed(body))
        {
            if (body.Declaration.OwnerName() is { } type)
            {
                yield return type; // Whoever runs it without naming it has got the object somewhere.
            }

            yield break;
        }

        yield return body.Name!;
        if (body.Declaration.IsConstruction())
        {
            yield return ProjectIndex.ImplicitCreation;
        }

        if (body.Declaration.BuiltType() is { } built)
        {
            yield return built;
        }
    }

    private static bool IsUnnamed(BodyEntry body) => body.Name is not { } name || LibraryNames.IsCalledImplicitly(name);
}
