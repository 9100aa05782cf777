using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>Runs programs in this process, each on a thread of its own. Several may run at a time.</summary>
internal static class ProgramRunner
{
    // Like that of a main thread, and more.
    private const int StackSize = 16 << 20;

    static ProgramRunner() => ExceptionHandling.SetUnhandledExceptionHandler(exception =>
    {
        var program = LoadedProgram.Of(exception);
        if (program is not null)
        {
            program.ThreadFailure ??= exception;
        }

        return program is not null;
    });

    /// <summary>Runs a program that compiles. One that does not end within the limit is left behind on its thread.</summary>
    public static ProgramRun Run(CSharpCompilation compilation, TimeSpan limit)
    {
        var program = new LoadedProgram(compilation);
        var output = new StringWriter();
        var failure = (Exception?)null;
        var thread = new Thread(
            () =>
            {
                ConsoleCapture.Redirect(output);
                try
                {
                    program.Execute();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize)
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(limit))
        {
            return new(false, null, "");
        }

        using (program)
        {
            failure ??= program.ThreadFailure;
            return new(true, failure is null ? null : program.Describe(failure), output.ToString().TrimEnd());
        }
    }
}
