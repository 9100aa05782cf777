using ScopeLint;
var ch = System.Threading.Channels.Channel.CreateUnbounded<string>();
await ch.Writer.WriteAsync("a");
await ch.Writer.WriteAsync("b");
ch.Writer.Complete();
await foreach (var n in ch.Reader.ReadAllAsync()) Variable.Get<float>(n, [1]);
