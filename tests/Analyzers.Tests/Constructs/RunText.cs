using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Runs code that makes a text.</summary>
internal static class RunText
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Globalization; global using System.IO; global using System.Linq; global using System.Text; global using System.Text.RegularExpressions;";

    /// <summary>The text that code makes.</summary>
    /// <param name="statements">What runs first.</param>
    /// <param name="expression">The text.</param>
    /// <param name="types">The types that they use.</param>
    /// <param name="culture">The culture in which they run.</param>
    public static string Of(string statements, string expression, string types, string culture = "")
    {
        var compilation = Sources.Compile($"public static class Made {{ public static string Text() {{ {statements} return {expression}; }} }} {types}");
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings, (CSharpParseOptions)compilation.SyntaxTrees[0].Options))
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var make = System.Reflection.Assembly.Load(image.ToArray()).GetType("Made")!.GetMethod("Text")!.CreateDelegate<Func<string>>();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
