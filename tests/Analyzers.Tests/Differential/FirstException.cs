using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Runs a program on a thread of its own and notes the first exception of the library. A later one, thrown while scopes are
/// closed on the way out, would hide it.</summary>
internal static class FirstException
{
    /// <summary>The exception as a mistake: the rule it names and the line of the program it came from; null if there was none.</summary>
    public static Mistake? Of(MethodInfo program)
    {
        Mistake? first = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            var self = Environment.CurrentManagedThreadId;
            void Note(object? sender, FirstChanceExceptionEventArgs raised)
            {
                if (first is null && raised.Exception is ScopeException exception && Environment.CurrentManagedThreadId == self)
                {
                    first = new Mistake(exception.RuleId ?? exception.Error.ToString(), LineIn(program, exception));
                }
            }

            AppDomain.CurrentDomain.FirstChanceException += Note;
            try
            {
                Graph.ResetDefault();
                program.CreateDelegate<Action>()();
            }
            catch (ScopeException)
            {
                // Noted.
            }
            catch (Exception unexpected)
            {
                failure = unexpected;
            }
            finally
            {
                AppDomain.CurrentDomain.FirstChanceException -= Note;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? first : throw new InvalidOperationException($"{program.Name} threw what is no ScopeException.", failure);
    }

    private static int LineIn(MethodInfo program, ScopeException exception) =>
        new StackTrace(fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetMethod() == program)?.GetFileLineNumber()
        ?? throw new InvalidOperationException($"{program.Name} is not on the stack of its own exception.", exception);
}
