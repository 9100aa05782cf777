using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Tool.Loading;

/// <summary>Tells of projects that do not compile: what the analysis says of them is not all.</summary>
internal static class CompilerErrors
{
    /// <summary>What is said of a project; nothing where it compiles.</summary>
    public static IEnumerable<string> Complaint(Project project, Compilation compilation, CancellationToken cancellation)
    {
        var errors = compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? [] : [
            $"'{project.Name}' does not compile, so that not everything in it is understood. The first of {errors.Count} errors: "
            + $"{errors[0].Id}: {errors[0].GetMessage(CultureInfo.InvariantCulture)} Make 'dotnet build' succeed first.",
        ];
    }
}
