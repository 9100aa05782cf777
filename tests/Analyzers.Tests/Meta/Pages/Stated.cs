using System.Globalization;
using System.Text;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>What the snippets of a page call in place of their comments and of the console. One snippet runs at a time.</summary>
public static class Stated
{
    private static readonly StringBuilder s_output = new();

    /// <summary>What the snippet has written since this was called last.</summary>
    public static string TakeOutput()
    {
        var output = s_output.ToString();
        s_output.Clear();
        return output;
    }

    /// <summary>Stands for <c>Console.Write</c>.</summary>
    public static void Write(object? value) => s_output.Append(Text(value));

    /// <summary>Stands for <c>Console.WriteLine</c>.</summary>
    public static void WriteLine(object? value = null) => s_output.Append(Text(value)).Append('\n');

    /// <summary>Stands for <c>// prints …</c>.</summary>
    public static void Prints(string expected, object? value) => Assert.Equal(expected, Text(value));

    /// <summary>Stands for <c>// name: …</c>.</summary>
    public static void Name(string expected, object made) => Assert.Equal(expected, made switch
    {
        Variable variable => variable.Name,
        NamedTensor tensor => tensor.Name,
        VariableScope scope => scope.Name,
        NameScope scope => scope.Name,
        _ => $"{made.GetType()} has no name that is known here.",
    });

    /// <summary>Stands for <c>// same as …</c>.</summary>
    public static void Same(object expected, object made) => Assert.Same(expected, made);

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
