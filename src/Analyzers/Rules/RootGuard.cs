using System.Diagnostics;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Keeps a fault of the analysis to the body in which it shows: the others are judged, and the build goes on.</summary>
/// <param name="isOpen">Whether faults are thrown on, so that tests see them.</param>
internal sealed class RootGuard(bool isOpen)
{
    /// <summary>The switch of a program that has faults thrown on.</summary>
    private const string Switch = "ScopeLint.ThrowOnFault";

    /// <summary>The guard that the program asks for.</summary>
    public static readonly RootGuard Default = new(AppContext.TryGetSwitch(Switch, out var isOn) && isOn);

    /// <summary>What the interpretation of a body says, or what stands for it where that fails.</summary>
    /// <param name="interpret">Interprets the body.</param>
    /// <param name="failed">What stands for it, given what failed, in words.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Root Run(Func<Root> interpret, Func<string, Root> failed)
    {
        try
        {
            return interpret();
        }
        catch (Exception fault) when (!isOpen && fault is not OperationCanceledException)
        {
            return failed(Describe(fault));
        }
    }

    private static string Describe(Exception fault) => new StackTrace(fault).GetFrame(0)?.GetMethod() is { } method
        ? $"{fault.GetType().Name} in {method.DeclaringType?.Name}.{method.Name}" : fault.GetType().Name;
}
