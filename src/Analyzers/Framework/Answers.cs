using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Tells how members of the framework that have no body answer: the same each time, by what their objects were told, or anew each time.</summary>
internal static class Answers
{
    /// <summary>Types whose members say something else each time.</summary>
    private static readonly TypeSet Unsteady = new(
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.TimeProvider", "System.Diagnostics.Stopwatch");

    /// <summary>Types whose static members do.</summary>
    private static readonly TypeSet UnsteadyStatics = new("System.Guid", "System.DateTime", "System.DateTimeOffset", "System.Console", "System.Threading.Interlocked");

    /// <summary>The namespaces of what threads go by: another one may change it at any time.</summary>
    private static readonly string[] Shared = ["System.Threading", "System.Threading.Tasks", "System.Threading.Channels"];

    /// <summary>Members of all these that say the same each time all the same, as long as nothing changes their objects.</summary>
    private static readonly MemberSet Lasting = new(
        ("System.Diagnostics.Stopwatch", ["IsRunning"]),
        ("System.Threading.CancellationToken", ["None", "CanBeCanceled", "WaitHandle"]),
        ("System.Threading.CancellationTokenSource", ["Token"]),
        ("System.Threading.Tasks.TaskCompletionSource", ["Task"]),
        ("System.Threading.Tasks.Task", ["Id", "Factory", "AsyncState", "CreationOptions"]),
        ("System.Threading.Tasks.TaskScheduler", ["Default", "Id"]),
        ("System.Threading.Thread", ["CurrentThread", "ManagedThreadId", "IsThreadPoolThread"]),
        ("System.Threading.Channels.Channel", ["Reader", "Writer"]));

    /// <summary>Properties of others that do.</summary>
    private static readonly MemberSet UnsteadyProperties = new(("System.Environment", ["CpuUsage", "CurrentManagedThreadId", "HasShutdownStarted", "StackTrace", "TickCount", "TickCount64", "WorkingSet"]));

    /// <summary>Types whose members run the delegates that they are handed but change no object.</summary>
    private static readonly TypeSet Readers = new("System.Object", "System.String", "System.Console", "System.Math", "System.Convert", "System.HashCode", "System.GC", "System.Linq.Enumerable", "System.Linq.ImmutableArrayExtensions", "System.ArgumentNullException",
        "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.IO.TextWriter", "System.Runtime.CompilerServices.RuntimeHelpers",
        "System.Text.Json.JsonSerializer", "System.Threading.Monitor");

    private static readonly TypeSet Writers = new("System.IO.TextWriter");

    /// <summary>The namespaces of containers that can be changed.</summary>
    private static readonly string[] Collections = ["System.Collections", "System.Collections.Generic", "System.Collections.Concurrent"];

    /// <summary>Types whose answers can guard what is to happen once.</summary>
    private static readonly TypeSet Interlocked = new("System.Threading.Interlocked");

    /// <summary>Types of arguments by which nothing is changed.</summary>
    private static readonly TypeSet ReadOnlyViews = new("System.ReadOnlySpan");

    /// <summary>How the names of methods begin that say something else each time.</summary>
    private static readonly string[] UnsteadyPrefixes =
        ["Read", "Next", "Dequeue", "Pop", "Take", "Try", "MoveNext", "Receive", "Poll", "Add", "Remove"];

    /// <summary>How the names of methods begin that take what comes next: each answer is one of its own.</summary>
    private static readonly string[] TakingPrefixes = ["Dequeue", "TryDequeue", "Pop", "TryPop", "Take", "TryTake", "TryPeek", "MoveNext", "Get"];

    /// <summary>Methods that run code which only the running program names.</summary>
    private static readonly HashSet<string> Reflection = new(StringComparer.Ordinal) { "InvokeMember", "DynamicInvoke" };

    /// <summary>Types whose methods say the same of the same numbers, however often they are asked.</summary>
    private static readonly TypeSet Functions = new("System.Math", "System.MathF", "System.Numerics.BitOperations");

    private static readonly TypeSet Seeded = new("System.Random");

    /// <summary>The type whose members make objects of types that they are given.</summary>
    public const string Activator = "Activator";

    private static readonly MemberSet Activation = new(("System." + Activator, ["CreateInstance"]));

    private static readonly MemberSet Identity = new(("System.Object", ["ReferenceEquals"]));

    /// <summary>Whether members of a type change no object that they are handed.</summary>
    public static bool OnlyRead(ITypeSymbol type) => Readers.Contains(type);

    /// <summary>Whether an object of such a type keeps what it is told, though it changes none of that.</summary>
    public static bool Keep(ITypeSymbol type) => Writers.Contains(type);

    /// <summary>Whether nothing is changed through an argument of a type.</summary>
    public static bool IsReadOnlyView(ITypeSymbol? type) => ReadOnlyViews.Contains(type);

    /// <summary>Whether what a method says depends on what its object was told before, so that it can guard what is to happen once.</summary>
    public static bool Remember(IMethodSymbol method) =>
        (IsChangingCollection(method.ContainingType) || Interlocked.Contains(method.ContainingType))
        && !method.ReturnsVoid
        && !Begins(method.Name, TakingPrefixes);

    /// <summary>Whether a method is taken to say the same each time it is asked for the same.</summary>
    public static bool AreSteady(IMethodSymbol method) =>
        !method.ReturnsVoid
        && !AreUnsteady(method)
        && !IsChangingCollection(method.ContainingType)
        && !Begins(method.Name, UnsteadyPrefixes)
        && !method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out || parameter.Type.TypeKind == TypeKind.Delegate);

    /// <summary>Whether a member says something else each time, whatever it is asked.</summary>
    public static bool AreUnsteady(ISymbol member) =>
        UnsteadyProperties.Contains(member)
        || (Unsteady.Contains(member.ContainingType) && !Lasting.Contains(member)) || (!Lasting.Contains(member) && Array.Exists(Shared, member.ContainingType.ContainingNamespace.IsNamed)) || (member.IsStatic && UnsteadyStatics.Contains(member.ContainingType));

    /// <summary>Whether a method is one of mathematics.</summary>
    public static bool AreFunctions(IMethodSymbol method) => Functions.Contains(method.ContainingType);

    /// <summary>Whether a method runs code that only the running program names.</summary>
    public static bool RunByReflection(IMethodSymbol method) =>
        Reflection.Contains(method.Name)
        || (method.Name == "Invoke" && method.ContainingType.ContainingNamespace.IsNamed("System.Reflection"))
        || (method.TypeArguments.IsEmpty && Activation.Contains(method));

    /// <summary>Whether a constructor makes an object whose answers follow from what it is told, though each is another one.</summary>
    public static bool AreSeeded(IMethodSymbol constructor) => Seeded.Contains(constructor.ContainingType) && !constructor.Parameters.IsEmpty;

    /// <summary>Whether a method makes an object of a type that it is given.</summary>
    public static bool Activates(IMethodSymbol method) => Activation.Contains(method);

    /// <summary>Whether a method tells if two objects are the same.</summary>
    public static bool TellIdentity(IMethodSymbol method) => method.IsStatic && Identity.Contains(method);

    private static bool IsChangingCollection(ITypeSymbol type) =>
        Array.Exists(Collections, type.ContainingNamespace.IsNamed) && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    private static bool Begins(string name, string[] prefixes) => Array.Exists(prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
