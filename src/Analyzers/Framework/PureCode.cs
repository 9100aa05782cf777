using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Knows the parts of the framework whose answers follow from what they are told, and from what their objects were told before: nothing
/// from outside of the program comes in by them.</summary>
internal static class PureCode
{
    /// <summary>The namespaces whose answers come from the machine, other processes, or the time.</summary>
    private static readonly string[] Outside =
        ["System.IO", "System.Net", "System.Diagnostics", "System.Security", "System.Runtime.InteropServices", "System.Threading", "System.Globalization"];

    private static readonly string[] Framework = ["System"];

    /// <summary>Types of other namespaces whose answers do.</summary>
    private static readonly TypeSet OutsideTypes = new(
        "System.AppContext", "System.AppDomain", "System.Console", "System.Environment", "System.GC",
        "System.OperatingSystem", "System.Random", "System.TimeProvider", "System.TimeZoneInfo");

    /// <summary>Members of types that are pure otherwise.</summary>
    private static readonly MemberSet OutsideMembers = new(
        ("System.DateTime", ["ToLocalTime", "ToUniversalTime", "IsDaylightSavingTime"]), ("System.DateTimeOffset", ["ToLocalTime", "LocalDateTime"]));

    /// <summary>Types of those namespaces whose answers do not.</summary>
    private static readonly TypeSet Inside = new(
        "System.IO.MemoryStream", "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.Threading.Interlocked", "System.Threading.Volatile", "System.Threading.CancellationToken",
        "System.Threading.CancellationTokenSource", "System.Threading.Lock", "System.Threading.Monitor", "System.Threading.WaitHandle", "System.Threading.EventWaitHandle", "System.Threading.SemaphoreSlim", "System.Threading.ManualResetEventSlim", "System.Threading.CountdownEvent", "System.Threading.Semaphore", "System.Threading.Mutex", "System.Threading.Barrier", "System.Threading.ReaderWriterLockSlim", "System.Threading.ReaderWriterLock", "System.Threading.SpinLock", "System.Threading.SpinWait", "System.Threading.Thread", "System.Threading.ThreadLocal", "System.Threading.AsyncLocal", "System.Threading.LazyInitializer",
        "System.Threading.Channels.Channel", "System.Threading.Channels.ChannelReader", "System.Threading.Channels.ChannelWriter",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.TaskCompletionSource",
        "System.Globalization.TextInfo", "System.Globalization.CompareInfo", "System.Net.WebUtility", "System.Security.Cryptography.MD5", "System.Security.Cryptography.SHA1", "System.Security.Cryptography.SHA256", "System.Security.Cryptography.SHA512");

    /// <summary>Members of types of those namespaces whose answers do not.</summary>
    private static readonly MemberSet InsideMembers = new(("System.Diagnostics.Stopwatch", ["IsRunning", "StartNew", "IsHighResolution", "Frequency"]), ("System.Globalization.CultureInfo", ["Clone", "ReadOnly", "GetCultureInfo"]), ("System.Globalization.NumberFormatInfo", ["Clone", "ReadOnly"]));

    /// <summary>Whether a member is one of them.</summary>
    public static bool Contains(ISymbol member)
    {
        var type = member.ContainingType;
        var space = type?.ContainingNamespace;
        return ComparesByContract(member) || (space.IsInside(Framework) && UnstableNames.Describe(member) is null
            && (space.IsInside(Outside) ? Inside.Contains(type) || InsideMembers.Contains(member) || Comparers.IsInvariant(member) : !OutsideTypes.Contains(type) && !OutsideMembers.Contains(member)));
    }

    /// <summary>Whether a member compares values, which by contract always comes out the same.</summary>
    private static bool ComparesByContract(ISymbol member) => member is IMethodSymbol { IsStatic: false, Name: CompilerMembers.Equality or Equalities.CompareTo, Parameters.Length: 1 }
        or IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator, ReturnType.SpecialType: SpecialType.System_Boolean };
}
