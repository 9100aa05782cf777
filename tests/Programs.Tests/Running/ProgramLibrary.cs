using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>The library as one program after the other uses it: to load it for each would cost more than to run most of them.</summary>
internal sealed class ProgramLibrary : AssemblyLoadContext
{
    private static readonly ConcurrentBag<ProgramLibrary> s_idle = [];

    private readonly Assembly _assembly;
    private readonly Action _reset;

    private ProgramLibrary()
        : base(isCollectible: true)
    {
        _assembly = LoadFromAssemblyPath(typeof(Graph).Assembly.Location);
        _reset = _assembly.GetType(typeof(Graph).FullName!)!.GetMethod(nameof(Graph.ResetDefault))!.CreateDelegate<Action>();
    }

    /// <summary>One that nobody uses.</summary>
    public static ProgramLibrary Rent() => s_idle.TryTake(out var idle) ? idle : new();

    /// <summary>Empties the default graph.</summary>
    public void Reset() => _reset();

    /// <summary>The library's assembly, if it is asked for.</summary>
    public Assembly? Find(AssemblyName name) => name.Name == _assembly.GetName().Name ? _assembly : null;

    /// <summary>Lets other programs have it. Nothing may run that still uses it.</summary>
    public void Return() => s_idle.Add(this);
}
