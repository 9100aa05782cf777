namespace ScopeLint.Analyzers.Engine;

/// <summary>How a path goes on behind a get that fails. Rules let it end; fixes look past a failure to see what it hides.</summary>
internal enum AfterFailure
{
    /// <summary>It ends, as it does at run time.</summary>
    End,

    /// <summary>It goes on as if the call were not there.</summary>
    Skip,

    /// <summary>It goes on as if a variable that is missing were there from then on.</summary>
    Supply,
}
