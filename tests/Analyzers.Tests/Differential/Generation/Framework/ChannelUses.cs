using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Channels, and what tells of properties that change.</summary>
internal static class ChannelUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #c = Channel.CreateUnbounded<string>();", "#c.Writer.TryWrite($n);", "#c.Writer.TryWrite($n);", "#c.Reader.TryPeek(out var #p);", "#c.Reader.TryRead(out _);") { Names = ["#p"], Counts = ["#c.Reader.Count"], Flags = ["#c.Reader.TryPeek(out _)"] },
        new("var #c = Channel.CreateUnbounded<string>(new UnboundedChannelOptions());", "#c.Writer.WriteAsync($n).AsTask().Wait();", "#c.Writer.WriteAsync($n).AsTask().Wait();", "var #f = #c.Writer.TryComplete();", "var #n = #c.Reader.ReadAsync().AsTask().Result;", "var #w = #c.Reader.WaitToReadAsync().AsTask().Result;") { Names = ["#n"], Flags = ["#f", "#w", "#c.Writer.TryWrite(\"x\")"] },
        new("var #o = new BoundedChannelOptions(1);", "#o.Capacity = $t ? 1 : 2;", "#o.FullMode = BoundedChannelFullMode.DropOldest;", "var #c = Channel.CreateBounded<string>(#o);", "#c.Writer.TryWrite($n);", "#c.Writer.TryWrite($n);", "#c.Reader.TryRead(out var #n);") { Names = ["#n"], Counts = ["#o.Capacity", "#c.Reader.Count"], Flags = ["(#o.FullMode == BoundedChannelFullMode.Wait)"] },
        new("var #c = Channel.CreateBounded<string>(2);", "#c.Writer.TryWrite($n);", "#c.Writer.Complete();", "#c.Reader.TryRead(out var #n);") { Names = ["#n"], Flags = ["#c.Reader.TryRead(out _)", "#c.Writer.TryComplete()"] },
        new("var #a = new System.ComponentModel.PropertyChangedEventArgs($n);", "var #b = new System.ComponentModel.PropertyChangingEventArgs($n);") { Names = ["#a.PropertyName", "#b.PropertyName"], Flags = ["(#a.PropertyName == #b.PropertyName)"] },
        new("var #w = new StringWriter();", "#w.Write($n);", "#w.Write('x');", "#w.Write((string)null!);") { Names = ["#w.ToString()", "(\"w\" + #w.GetStringBuilder().Length)"] },
        new("var #w = new StringWriter(new StringBuilder($n));", "#w.Write($n);") { Names = ["#w.ToString()"] },
        new("TextWriter #w = new StringWriter();", "#w.NewLine = \"_\";", "#w.Write($n);", "#w.WriteLine('x');", "#w.WriteLine($t);", "#w.Write($t);", "#w.WriteLine();", "#w.WriteLine($n);", "#w.Flush();") { Names = ["#w.ToString()", "(\"w\" + #w.NewLine)"] },
        new("TextWriter #w = new StringWriter();", "#w.Write(3);", "#w.Write(4L);", "#w.Write('x');", "#w.Write(new[] { 'a', 'b' });", "#w.Write(new[] { 'a', 'b' }, 1, 1);", "#w.Write((object)$n);", "#w.Write(new StringBuilder($n));", "#w.Write(1f);", "#w.Write(1d);") { Names = ["(\"w\" + #w)"] },
        new("var #w = new StringWriter();", "#w.NewLine = \"_\";", "#w.Write(\"{0}\", $n);", "#w.Write(\"{0}{1}\", $n, 1);", "#w.Write(\"{0}{1}{2}\", $n, 1, 2);", "#w.Write(\"{3}\", 1, 2, 3, 4);", "#w.Write(\"{1}\", new object[] { 1, $n });", "#w.WriteLine(\"{1}\", new object[] { 1, $n });", "#w.WriteLine(\"{0}\", $n);", "#w.WriteLine(\"{0}{1}\", $n, 1);", "#w.WriteLine(\"{0}{1}{2}\", $n, 1, 2);", "#w.WriteLine(\"{3}\", 1, 2, 3, 4);") { Names = ["(\"w\" + #w)"] },
        new("TextWriter #w = new StringWriter();", "#w.NewLine = \"_\";", "#w.WriteLine(3);", "#w.WriteLine(4L);", "#w.WriteLine((object)$n);", "#w.WriteLine((object)null!);", "#w.WriteLine(1f);", "#w.WriteLine(1d);", "#w.Close();") { Names = ["(\"w\" + #w)"] },
        new("TextWriter #w = new StringWriter();", "#w.NewLine = \"_\";", "#w.WriteAsync($n).Wait();", "#w.WriteAsync('c').Wait();", "#w.WriteLineAsync().Wait();", "#w.WriteLineAsync($n).Wait();", "#w.FlushAsync().Wait();", "#w.Dispose();") { Names = ["(\"w\" + #w)"] },
        new("TextReader #r = new StringReader($n + \"\\n\" + $n + \"\\n\" + $n);", "var #a = #r.Peek();", "var #b = (char)#r.Read();", "var #l = #r.ReadLine();", "var #m = #r.ReadLineAsync().Result;", "var #e = #r.ReadToEnd();") { Names = ["\"r\" + #b", "\"r\" + #l", "\"r\" + #m", "#e"], Flags = ["(#a == 'v')", "(#r.ReadLine() == null)"] },
        new("TextReader #r = new StringReader($n + \"\\n\" + $v + \"\\nx\");", "var #l = #r.ReadLineAsync(default).Result;", "var #e = #r.ReadToEndAsync().Result;", "#r.Close();", "#r.Dispose();") { Names = ["\"r\" + #l", "#e"] },
        new("var #r = new StringReader($n + \"\\n\" + $n);", "var #a = #r.Peek();", "var #b = (char)#r.Read();", "var #l = #r.ReadLine();", "var #e = #r.ReadToEnd();") { Names = ["\"r\" + #b", "\"r\" + #l", "#e"], Flags = ["(#a == 'v')", "(#r.ReadLine() == null)"] },
        new("var #r = new StringReader($n + \"\\n\" + $v + \"\\nx\");", "var #l = #r.ReadLineAsync().Result;", "var #m = #r.ReadLineAsync(default).Result;", "var #e = #r.ReadToEndAsync().Result;") { Names = ["\"r\" + #l", "\"r\" + #m", "#e"], Flags = ["(#m == \"v\")"] },
        new("var #r = new Regex(\"([A-Z])([0-9])\", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);", "var #m = #r.Matches($n + \"1b2\");", "var #s = \"\";", "foreach (Match #x in #m) { #s += #x.Groups[1].Value; }") { Names = ["\"r\" + #s", "\"r\" + #m[0].Value", "\"s\" + string.Join(\"\", #m.Select(x => x.ValueSpan.ToString()))"], Counts = ["#m.Count", "Regex.Count($n, \"[a-z]\")"] },
        new("var #r = new Regex(\"[0-9]\");") { Names = ["#r.Replace($v + \"1b2\", m => \"_\" + m.Value)", "Regex.Replace($v + \"a1\", \"a(.)\", m => m.Groups[1].Value)", "Regex.Replace($v + \"A\", \"a$\", _ => \"q\", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)"] },
        new("var #r = new Regex(\"([a-z])([0-9]?)\");", "var #m = #r.Match($n);") { Names = ["\"r\" + #m.Groups[2].Value", "#r.Replace($v, \"q\")", "#r.Split(\"1v2\")[0] + \"s\""], Flags = ["#r.IsMatch($v)", "(#r.ToString() == \"v\")", "#m.Success"], Counts = ["#m.Index", "#m.Length"] },
    ];
}
