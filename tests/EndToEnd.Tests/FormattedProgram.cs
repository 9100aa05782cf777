using ScopeLint.EndToEnd.Tests.Mistakes;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>A program with mistakes that <c>dotnet format</c> has mended: in one go or rule by rule, then checked, built and ready to
/// run.</summary>
public abstract class FormattedProgram : IAsyncLifetime
{
    private readonly IReadOnlyList<string[]> _passes;
    private readonly List<IReadOnlyDictionary<string, string>> _texts = [];

    private protected FormattedProgram(IReadOnlyList<Mistake> mistakes, IReadOnlyList<string[]> passes)
    {
        Mistakes = mistakes;
        _passes = passes;
        Project = new(ProjectFiles.WithBuiltFiles(), MistakeProgram.SourcesOf(mistakes));
    }

    internal IReadOnlyList<Mistake> Mistakes { get; }

    internal Project Project { get; }

    /// <summary>Each call of <c>dotnet format</c>.</summary>
    internal List<CommandResult> Passes { get; } = [];

    /// <summary>What a further call with <c>--verify-no-changes</c> said.</summary>
    internal CommandResult Verification { get; private set; } = null!;

    /// <summary>What building the mended program printed.</summary>
    internal CommandResult Build { get; private set; } = null!;

    /// <summary>The text of a mistake's file after so many calls.</summary>
    internal string TextAfter(int passes, Mistake mistake) => _texts[passes][mistake.Name];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        (await Project.RestoreAsync()).Exits(0);
        Keep();
        foreach (var options in _passes)
        {
            Passes.Add(await Project.FormatAsync(options));
            Keep();
        }

        Verification = await Project.FormatAsync("--verify-no-changes");
        Build = await Project.BuildAsync("--no-restore");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Project.DisposeAsync();

    private void Keep() => _texts.Add(Mistakes.ToDictionary(mistake => mistake.Name, mistake => Project.Read(mistake.Source.Name)));
}
