using ScopeLint;
var cts = new CancellationTokenSource();
try
{
    cts.Token.ThrowIfCancellationRequested();
    Variable.Get<float>("w", [1]);
}
catch (OperationCanceledException)
{
}
cts.Cancel();
Variable.Get<float>("w", [1]);
