namespace ScopeLint;

/// <summary>The pages that tell of mistakes, one for each rule of the analyzers.</summary>
internal static class RulePages
{
    /// <summary>The address of the page of a rule; null for no rule.</summary>
    internal static string? Of(string? ruleId) => ruleId is null ? null : $"https://github.com/scopelint/scopelint/blob/main/docs/rules/{ruleId}.md";
}
