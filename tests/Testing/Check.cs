namespace ScopeLint.Testing;

/// <summary>What the verifier checks. Each failure names exactly one of these.</summary>
public enum Check
{
    /// <summary>The test itself is written correctly: markup, labels, descriptors, states.</summary>
    TestInput,

    /// <summary>No analyzer throws (the compiler would report AD0001 and go on).</summary>
    AnalyzerException,

    /// <summary>Every compiler error is declared by the test.</summary>
    CompilerErrors,

    /// <summary>The diagnostics are exactly the expected ones.</summary>
    Diagnostics,

    /// <summary>A run with concurrent analysis switched off gives the same diagnostics.</summary>
    SerialRun,

    /// <summary>A warning pragma at the start of every file silences everything.</summary>
    Suppression,

    /// <summary>Nothing is reported in generated code.</summary>
    GeneratedCode,

    /// <summary>A diagnostic with a fix is found by analysing only the member it lies in.</summary>
    LocalDiagnostic,

    /// <summary>An action is a single change of the solution, and it does change something.</summary>
    Action,

    /// <summary>The tree an action leaves behind is the tree its text parses to.</summary>
    SameTree,

    /// <summary>An action adds no compiler error.</summary>
    Compiles,

    /// <summary>An action removes the diagnostic it was offered for.</summary>
    DiagnosticRemoved,

    /// <summary>An action adds no diagnostic and no compiler warning.</summary>
    NoNewDiagnostic,

    /// <summary>The number of fixes applied one at a time is the stated one.</summary>
    Iterations,

    /// <summary>Fixes applied one at a time lead to the fixed code.</summary>
    FixedCode,

    /// <summary>The fixer has a Fix All provider, and it supports document, project and solution.</summary>
    FixAllProvider,

    /// <summary>Fix All in each document leads to the batch-fixed code.</summary>
    FixAllInDocument,

    /// <summary>Fix All in the project leads to the batch-fixed code.</summary>
    FixAllInProject,

    /// <summary>Fix All in the solution leads to the batch-fixed code, in every project.</summary>
    FixAllInSolution,
}
