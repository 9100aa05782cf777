using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>The analyzers carry the models as text, since they cannot lower what they are built from. The text is that of the sources.</summary>
public class ModelTextTests
{
    private const string Update = "SCOPELINT_UPDATE_MODELS";

    [Fact]
    public void TextsAreThoseOfTheSources()
    {
        var texts = ModelTexts.Lower();
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
        {
            Directory.CreateDirectory(ModelTexts.Folder);
            foreach (var file in Directory.GetFiles(ModelTexts.Folder))
            {
                File.Delete(file);
            }

            foreach (var (type, text) in texts)
            {
                File.WriteAllText(Path.Combine(ModelTexts.Folder, type + ".effects"), text);
            }
        }

        Assert.Equal(texts.Keys, Directory.GetFiles(ModelTexts.Folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));
        Assert.All(texts, type => Assert.True(
            File.ReadAllText(Path.Combine(ModelTexts.Folder, type.Key + ".effects")).ReplaceLineEndings("\n") == type.Value,
            $"The text of {type.Key} is not that of its source: set {Update} to 1 and run this test, and build again."));
    }

    [Fact]
    public void SourcesCompile() => Assert.Empty(ModelTexts.Compile().GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Fact]
    public void EachTypeIsCarried() => Assert.All(ModelTexts.Lower().Keys, type => Assert.True(ModelLibrary.HasType(type)));
}
