using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Tests.Differential;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code as it is while someone types: no rule may throw on it, whatever is missing.</summary>
public class MutationTests
{
    private const int Seed = 20261123;
    private const int PerCompilation = 35;

    /// <summary>More with a greater SCOPELINT_DIFFERENTIAL_COUNT: 10,000 with one of 4,000.</summary>
    private static readonly int s_mutants = Settings.Count * 5 / 2;

    [Fact]
    public async Task Samples_Compile()
    {
        foreach (var sample in Samples.All.Concat(Samples.Small))
        {
            var compilation = EveryAnalyzer.Compile(EveryAnalyzer.Parse(sample));
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            await EveryAnalyzer.RunAsync(compilation);
        }
    }

    [Fact]
    public async Task SmallSamplesWithTokensDeletedDoubledAndSwapped_MakeNoRuleThrow()
    {
        await Parallel.ForAsync(0, s_mutants / PerCompilation, TestContext.Current.CancellationToken, async (batch, _) =>
        {
            // Each mutant has a namespace of its own: otherwise all of one sample declare the same types, and none is bound.
            var random = new Random(Seed + batch);
            var sources = Enumerable.Range(0, PerCompilation)
                .Select(index => $"namespace M{index} {{\n{Mutated(Samples.Small[(batch + index) % Samples.Small.Count], random)}\n}}").ToList();
            try
            {
                await EveryAnalyzer.RunAsync(EveryAnalyzer.Compile(sources.Select(EveryAnalyzer.Parse)));
            }
            catch (Exception exception)
            {
                Assert.Fail($"batch {batch} of seed {Seed}: {exception}\n{string.Join('\n', sources)}");
            }
        });
    }

    [Fact]
    public async Task WholeSamplesWithTokensDeletedDoubledAndSwapped_MakeNoRuleThrow()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 40; round++)
        {
            var sources = Samples.All.Select(sample => Mutated(sample, random)).ToList();
            try
            {
                await EveryAnalyzer.RunAsync(EveryAnalyzer.Compile(sources.Select(EveryAnalyzer.Parse)));
            }
            catch (Exception exception)
            {
                Assert.Fail($"round {round} of seed {Seed}: {exception}\n{string.Join('\n', sources)}");
            }
        }
    }

    private static string Mutated(string source, Random random)
    {
        var tokens = EveryAnalyzer.Parse(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var (one, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(one);
                    break;
                case 1:
                    tokens.Insert(one, tokens[one]);
                    break;
                default:
                    (tokens[one], tokens[other]) = (tokens[other], tokens[one]);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
