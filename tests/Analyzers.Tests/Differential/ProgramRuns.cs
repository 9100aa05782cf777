using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>An exception that left the entry of a program, or was on its way when another took its place.</summary>
/// <param name="RuleId">The rule that should have found it; null if none should.</param>
/// <param name="Lines">The lines of the program on the stack where it was thrown.</param>
/// <param name="Arguments">What the program was called with.</param>
/// <param name="Variable">The variable it is about.</param>
internal sealed record Failure(string? RuleId, ImmutableHashSet<int> Lines, string Arguments, string? Variable);

/// <summary>Calls programs, each time with an empty graph, and notes what they throw.</summary>
internal static class ProgramRuns
{
    /// <summary>Calls a program once with each list of arguments. Nobody else may use the default graph at that time.</summary>
    /// <param name="programs">Where the program is loaded.</param>
    /// <param name="program">The program.</param>
    /// <param name="argumentLists">What to call it with.</param>
    /// <param name="thread">Where to call it.</param>
    /// <param name="prepare">What to do before, in the graph that the program starts in.</param>
    /// <returns>Of each run, the failures in the order in which they were thrown: the first is what stopped the run.</returns>
    public static ImmutableArray<ImmutableArray<Failure>> Run(
        LoadedPrograms programs, GeneratedProgram program, IEnumerable<object[]> argumentLists, RunThread thread, Action? prepare = null)
    {
        var entry = programs.EntryOf(program);
        var types = entry.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        return
        [
            .. argumentLists
                .Select(arguments => arguments.Select((value, index) => types[index].IsEnum ? Enum.ToObject(types[index], value) : value).ToArray())
                .Select(arguments => RunOnce(programs, entry, arguments, thread, prepare)),
        ];
    }

    private static ImmutableArray<Failure> RunOnce(LoadedPrograms programs, MethodInfo entry, object[] arguments, RunThread thread, Action? prepare)
    {
        var thrown = new List<ScopeException>();
        thread.Invoke(() =>
        {
            Graph.ResetDefault();
            prepare?.Invoke();
            var self = Environment.CurrentManagedThreadId;
            void Note(object? sender, FirstChanceExceptionEventArgs raised)
            {
                if (raised.Exception is ScopeException exception && Environment.CurrentManagedThreadId == self && !thrown.Contains(exception))
                {
                    thrown.Add(exception);
                }
            }

            AppDomain.CurrentDomain.FirstChanceException += Note;
            try
            {
                var target = entry.IsStatic ? null : Activator.CreateInstance(entry.DeclaringType!);
                entry.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            }
            catch (Exception exception) when (exception is ScopeException or InvalidOperationException or ArgumentException)
            {
                // What the library threw is noted; the others are the program's own.
            }
            finally
            {
                AppDomain.CurrentDomain.FirstChanceException -= Note;
            }
        });
        var text = string.Join(", ", arguments);
        return
        [
            .. thrown.Where(exception => LoadedPrograms.HasLeft(entry, exception))
                .Select(exception => new Failure(exception.RuleId, programs.LinesOf(exception), text, exception.VariableName)),
        ];
    }
}
