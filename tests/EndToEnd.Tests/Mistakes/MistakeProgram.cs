using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>The program around the mistakes.</summary>
internal static class MistakeProgram
{
    /// <summary>The files of a program that runs into the mistake that its argument names, prints the rule and the variable of the
    /// exception, and then exits with 1.</summary>
    public static IEnumerable<SourceFile> SourcesOf(IEnumerable<Mistake> mistakes)
    {
        var known = mistakes.ToList();
        return [EntryPoint(known), .. known.Select(mistake => mistake.Source)];
    }

    private static SourceFile EntryPoint(IEnumerable<Mistake> mistakes) => new("Program.cs", $$"""
        using ScopeLint;

        try
        {
            switch (args[0])
            {
                {{string.Join("\n        ", mistakes.Select(mistake => $"case \"{mistake.Name}\": Demo.{mistake.Name}.Run(); break;"))}}
            }

            return 0;
        }
        catch (ScopeException mistake)
        {
            Console.WriteLine($"{mistake.RuleId} {mistake.VariableName}");
            return 1;
        }

        """);
}
