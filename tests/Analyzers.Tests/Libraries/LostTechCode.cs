using Microsoft.CodeAnalysis;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>Checks all rules together on code that uses LostTech.TensorFlow and not the library.</summary>
internal static class LostTechCode
{
    /// <summary>The directives that such code has.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using LostTech.Gradient;
        global using tensorflow;
        global using tensorflow.compat.v1;
        global using tensorflow.python.ops.variable_scope;
        """;

    /// <summary>Expects what the markup says, with rule ids, and nothing else.</summary>
    public static Task Async(params string[] sources) => TensorFlowNet.Test(DeclaredLibraries.LostTech, GlobalUsings, sources).RunAsync();

    /// <summary>Expects what the markup says inside a method, and nothing else.</summary>
    public static Task BodyAsync(string statements, string members = "") => Async(TensorFlowNet.InMethod(statements, members));

    /// <summary>Expects what the markup says in a program, whose graph is empty when it begins.</summary>
    public static Task ProgramAsync(string statements)
    {
        var test = TensorFlowNet.Test(DeclaredLibraries.LostTech, GlobalUsings, statements);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
