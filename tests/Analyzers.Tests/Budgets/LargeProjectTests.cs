namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>In a large project each body has less room, so that the whole is done in time.</summary>
public class LargeProjectTests
{
    /// <summary>With one more body of those that reach the library, the room is halved.</summary>
    private const int Large = 400;

    [Fact]
    public Task BodyThatIsDear_IsFollowedToItsEndInASmallProject() => Budgeted.Async(Project("Build", "{|SCL0101:\"v\"|}", Large - 2), "");

    [Fact]
    public Task BodyThatIsDear_IsNotInALargeProject() =>
        Budgeted.ExhaustedAsync(Budgeted.TooManySteps, Project("{|SCL0902:Build|}", "\"v\"", Large));

    [Fact]
    public Task BodyThatIsDear_IsWhereTheProjectSaysSo() =>
        Budgeted.Async(Project("Build", "{|SCL0101:\"v\"|}", Large), "scopelint.max_steps = 50000");

    [Fact]
    public Task Program_IsFollowedToItsEndInALargeProject() => Budgeted.Async(Project("Main", "{|SCL0101:\"v\"|}", Large), "");

    [Fact]
    public Task BodyThatIsCheap_IsJudgedInALargeProject() =>
        Budgeted.Async(Project("Build", "{|SCL0101:\"v\"|}", Large).Replace("p < 2", "p < 1", StringComparison.Ordinal), "");

    /// <summary>A body that takes more steps than one of a large project may, and fewer than one of a small project may, among others.</summary>
    private static string Project(string name, string second, int others) => $$"""
        public static class Models
        {
            public static void {{name}}()
            {
                Variable.Get<float>("v", [1]);
                for (var p = 0; p < 2; p++) for (var q = 0; q < 6; q++) for (var c = 0; c < 6; c++) for (var d = 0; d < 6; d++) for (var e = 0; e < 6; e++) { using (VariableScope.Open("s")) { } }
                Variable.Get<float>({{second}}, [1]);
            }

            {{string.Join("\n    ", Enumerable.Range(0, others).Select(number => $"public static void Other{number}() => Variable.Get<float>(\"other\", [1]);"))}}
        }
        """;
}
