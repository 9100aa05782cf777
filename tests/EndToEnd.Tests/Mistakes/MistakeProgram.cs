using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>The program around the mistakes.</summary>
internal static class MistakeProgram
{
    /// <summary>The files of a program that runs into the mistake that its argument names, prints the rule and the variable of the
    /// exception, and then exits with 1.</summary>
    public static IEnumerable<SourceFile> SourcesOf(IEnumerable<Mistake> mistakes)
    {
        return [EntryPoint, .. mistakes.Select(mistake => mistake.Source)];
    }

    /// <summary>It finds what to run by its name, so that each mistake is judged on its own, as of a method that others call.</summary>
    private static readonly SourceFile EntryPoint = new("Program.cs", """
        using System.Reflection;
        using ScopeLint;

        try
        {
            var run = Assembly.GetExecutingAssembly().GetType($"Demo.{args[0]}")!.GetMethod("Run")!;
            run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            return 0;
        }
        catch (ScopeException mistake)
        {
            Console.WriteLine($"{mistake.RuleId} {mistake.VariableName}");
            return 1;
        }

        """);
}
