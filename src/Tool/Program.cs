using ScopeLint.Tool;
using ScopeLint.Tool.Commands;

return await CommandLine.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);
