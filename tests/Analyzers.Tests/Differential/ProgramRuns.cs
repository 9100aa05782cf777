using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>An exception that left the entry of a program, or was on its way when another took its place; or that a run has left a scope
/// open.</summary>
/// <param name="RuleId">The rule that should have found it; null if none should.</param>
/// <param name="Lines">The lines of the program on the stack where it was thrown; none where a scope was left open.</param>
/// <param name="Arguments">What the program was called with.</param>
/// <param name="Variable">The variable it is about.</param>
internal sealed record Failure(string? RuleId, ImmutableHashSet<int> Lines, string Arguments, string? Variable)
{
    /// <summary>The rule that finds scopes that are left open. A run shows that there is one, but not where it was opened.</summary>
    public const string LeftOpen = "SCL0301";
}

/// <summary>Calls programs, each time with an empty graph, and notes what they throw.</summary>
internal static class ProgramRuns
{
    /// <summary>Calls a program once with each list of arguments.</summary>
    /// <param name="programs">Where the program is loaded.</param>
    /// <param name="program">The program.</param>
    /// <param name="argumentLists">What to call it with.</param>
    /// <param name="thread">Where to call it.</param>
    /// <param name="prepare">What to do before, in the graph that the program starts in.</param>
    /// <param name="observe">What to do afterwards, in the graph that it leaves behind; it is told whether an exception has ended the run.</param>
    /// <returns>Of each run, the failures in the order in which they were thrown: the first is what stopped the run.</returns>
    public static ImmutableArray<ImmutableArray<Failure>> Run(
        LoadedPrograms programs, GeneratedProgram program, IEnumerable<object[]> argumentLists, RunThread thread, Action? prepare = null, Action<bool>? observe = null)
    {
        var entry = programs.EntryOf(program);
        var call = CallOf(entry);
        var types = entry.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        lock (DefaultGraph.Use)
        {
            return
            [
                .. argumentLists
                    .Select(arguments => arguments.Select((value, index) => types[index].IsEnum ? Enum.ToObject(types[index], value) : value).ToArray())
                    .Select(arguments => RunOnce(programs, call, arguments, thread, prepare, observe)),
            ];
        }
    }

    // Compiled: reflection's own way of calling lets no exception be seen before finally blocks have run.
    private static Action<object[]> CallOf(MethodInfo entry)
    {
        var values = Expression.Parameter(typeof(object[]));
        var arguments = entry.GetParameters().Select((parameter, index) =>
            Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), parameter.ParameterType));
        var call = Expression.Call(entry.IsStatic ? null : Expression.New(entry.DeclaringType!), entry, arguments);
        return Expression.Lambda<Action<object[]>>(call, values).Compile();
    }

    /// <summary>Whether something is open on this thread. If not, its default graph is an empty one afterwards.</summary>
    public static bool IsSomethingOpen()
    {
        try
        {
            Graph.ResetDefault();
            return false;
        }
        catch (ScopeException nested) when (nested.Error == ScopeError.NestedReset)
        {
            return true;
        }
    }

    private static ImmutableArray<Failure> RunOnce(
        LoadedPrograms programs, Action<object[]> call, object[] arguments, RunThread thread, Action? prepare, Action<bool>? observe)
    {
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var text = string.Join(", ", arguments);
        thread.Invoke(() =>
        {
            Graph.ResetDefault();
            prepare?.Invoke();
            var hasThrown = false;
            try
            {
                call(arguments);
            }
            catch (Exception exception) when (IsOfPrograms(exception))
            {
                hasThrown = true;
            }

            observe?.Invoke(hasThrown);

            if (IsSomethingOpen())
            {
                failures.Add(new Failure(Failure.LeftOpen, [], text, VariableScope.Current.Name));
            }
        });
        return failures.ToImmutable();

        // The search for a handler comes here before anything is closed on the way out. So this sees every exception that nothing in the
        // program catches, even one whose place another takes that is thrown while scopes are closed.
        bool IsOfPrograms(Exception exception)
        {
            switch (exception)
            {
                case ScopeException thrown:
                    failures.Add(new Failure(thrown.RuleId, programs.LinesOf(thrown), text, thrown.VariableName));
                    break;
                case OperandException refused:
                    failures.Add(new Failure(refused.RuleId, programs.LinesOf(refused), text, Variable: null));
                    break;
            }

            return exception is ScopeException or InvalidOperationException or ArgumentException;
        }
    }
}
