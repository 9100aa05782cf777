namespace ScopeLint.Analyzers.Rules;

/// <summary>What a body is that is entered from outside.</summary>
internal enum RootForm
{
    /// <summary>The entry point of a program.</summary>
    Program,

    /// <summary>A test.</summary>
    Test,

    /// <summary>Anything else that other code may run.</summary>
    Other,
}
