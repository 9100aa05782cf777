using ScopeLint.Torch.Benchmarks;

// On one thread: the ratios are of work, not of how it is shared out.
torch.set_num_threads(1);
torch.random.manual_seed(1);
bool[] held = [GetBenchmark.Run(), StepBenchmark.Run(), RestoreBenchmark.Run()];
return held.All(static each => each) ? 0 : 1;
