using System.Globalization;
using System.Text;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>A project written by the same rules every time: files of some hundred lines, whose methods loop, branch and call each other
/// across files. The scopes and the plain code are the same size, so that a share of the methods is a share of the lines.</summary>
internal static class GeneratedProject
{
    private const int MethodsPerFile = 8;

    /// <summary>One method in so many uses scopes: a tenth.</summary>
    private const int ScopeMethodEvery = 10;

    /// <summary>One file in so many declares a type whose constructor makes variables.</summary>
    private const int ConstructorEvery = 40;

    /// <summary>Writes files until there are enough lines.</summary>
    /// <param name="lines">How many lines, about.</param>
    /// <param name="usesScopes">Whether a tenth of the methods uses scopes; otherwise all are plain and nothing of ScopeLint is
    /// named.</param>
    /// <returns>The texts of the files.</returns>
    internal static IReadOnlyList<string> Write(int lines, bool usesScopes)
    {
        var (files, written) = (new List<string>(), 0);
        while (written < lines)
        {
            var file = WriteFile(files.Count, usesScopes);
            files.Add(file);
            written += file.AsSpan().Count('\n');
        }

        return files;
    }

    private static string WriteFile(int number, bool usesScopes)
    {
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\n");
        text.Append(usesScopes ? "using ScopeLint;\n\n" : "\n");
        Append(text, $"namespace Generated.Area{number / 20};\n\n");
        Append(text, $"/// <summary>Part {number} of the generated project.</summary>\n");
        Append(text, $"public static class Part{number}\n{{\n");
        for (var method = 0; method < MethodsPerFile; method++)
        {
            var id = (number * MethodsPerFile) + method;
            var isScoped = usesScopes && id % ScopeMethodEvery == 0;
            text.Append(isScoped ? ScopeMethods.Write(id, ScopeMethodEvery) : PlainMethods.Write(id)).Append('\n');
        }

        text.Append("}\n");
        if (usesScopes && number % ConstructorEvery == 0)
        {
            text.Append('\n').Append(ScopeMethods.WriteType(number));
        }

        return text.ToString();
    }

    /// <summary>In which file a method stands.</summary>
    internal static string TypeOf(int method) => string.Create(
        CultureInfo.InvariantCulture, $"global::Generated.Area{method / MethodsPerFile / 20}.Part{method / MethodsPerFile}");

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
