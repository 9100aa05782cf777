using BenchmarkDotNet.Running;
using ScopeLint.Benchmarks.Analyzers;

if (args is ["analyzers", .. var options])
{
    await AnalyzerBenchmarks.RunAsync(options);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
