using ScopeLint.Tool.Commands;

namespace ScopeLint.Tool.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("check --format xml")]
    [InlineData("check --severity none")]
    [InlineData("check a b")]
    [InlineData("map --depth -1")]
    [InlineData("draw")]
    [InlineData("check /nowhere/at/all.sln")]
    public async Task WhatCannotBeDone_FailsWithAComplaint(string arguments)
    {
        var (exitCode, results, messages) = await RunAsync(arguments);
        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Empty(results);
        Assert.StartsWith("error: ", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "check")]
    [InlineData("check --help", "--severity")]
    [InlineData("map --help", "--entry")]
    public async Task Help_TellsOfWhatThereIs(string arguments, string told)
    {
        var (exitCode, results, messages) = await RunAsync(arguments);
        Assert.Equal((ExitCode.Clean, ""), (exitCode, messages));
        Assert.Contains(told, results, StringComparison.Ordinal);
    }

    internal static async Task<(int ExitCode, string Results, string Messages)> RunAsync(params string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            arguments is [var line] ? line.Split(' ') : arguments, new Terminal(Terminal.PlainConsole(results), Terminal.PlainConsole(messages)),
            TestContext.Current.CancellationToken);
        return (exitCode, results.ToString(), messages.ToString());
    }
}
