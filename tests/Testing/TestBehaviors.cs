namespace ScopeLint.Testing;

/// <summary>Checks of an analyzer that a test switches off, because they do not apply to it.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks are on.</summary>
    None = 0,

    /// <summary>The analyzer reports in generated code on purpose.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>The diagnostic cannot be silenced by a pragma, for instance because it has no source location.</summary>
    SkipSuppressionCheck = 2,
}

/// <summary>Checks of a fixer that a test switches off, because they do not apply to it.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>All checks are on.</summary>
    None = 0,

    /// <summary>Fix All in document is not tried.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Fix All in project is not tried.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Fix All in solution is not tried.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Fix All is not tried at all, and the fixer needs no provider for it.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>The diagnostic may lie outside the member whose analysis reported it.</summary>
    SkipLocalDiagnosticCheck = 8,
}
