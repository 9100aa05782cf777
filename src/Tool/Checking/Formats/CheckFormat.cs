namespace ScopeLint.Tool.Checking.Formats;

/// <summary>How findings are written down.</summary>
internal enum CheckFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>SARIF 2.1.0, which code hosts and editors show.</summary>
    Sarif,

    /// <summary>Commands of GitHub Actions, which annotate the lines of a change.</summary>
    GitHub,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>One page for a browser, with the variables that the findings concern.</summary>
    Html,
}
