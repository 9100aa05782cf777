using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>A program made at random: a class whose public method <c>Run</c> is called from outside.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Text">The source, beside the <see cref="Prelude"/>.</param>
/// <param name="Parameters">What <c>Run</c> takes.</param>
/// <param name="StartsClosed">Whether it begins with an empty graph, so that analysis and runtime must agree exactly.</param>
internal sealed record GeneratedProgram(string Name, string Text, ImmutableArray<ValueKind> Parameters, bool StartsClosed)
{
    /// <summary>The name of the method that is called.</summary>
    public const string Entry = "Run";

    /// <summary>The namespaces that programs use.</summary>
    public const string Usings = """
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Threading.Channels;
        using System.Threading.Tasks;

        """;

    /// <summary>What every program relies on.</summary>
    public const string Prelude = Usings + """
        public enum Mode { Train, Test, Serve }
        public sealed class Box { public string Name = "v"; public bool On; public Reuse Reuse; public Shape Shape = [2, 3]; public Box Next; }
        public struct Cell { public string Name; public bool On; public Reuse Reuse { get; set; } }
        public sealed record Config(string Name, bool On) { public Reuse Reuse { get; init; } = Reuse.Auto; }
        public sealed record Ranked(string Name, int At) : IComparable<Ranked> { public int CompareTo(Ranked other) => At.CompareTo(other.At); }
        public interface IPart { string Name { get; } static abstract string Kind { get; } }
        public sealed class Kernel : IPart { public string Name { get; set; } = "w"; public static string Kind => "v"; }
        public sealed class Bias : IPart { public string Name => "b" + Kind; public static string Kind { get; } = "y"; }
        public sealed class Marked : System.Collections.ObjectModel.Collection<string> { public string Log { get; private set; } = "l"; protected override void InsertItem(int index, string item) { Log += "i"; base.InsertItem(index, item + "1"); } protected override void SetItem(int index, string item) { Log += index; base.SetItem(index, item); } protected override void RemoveItem(int index) { Log += "r"; base.RemoveItem(index); } protected override void ClearItems() { Log += Count; base.ClearItems(); } }
        public sealed class ByMark : System.Collections.ObjectModel.KeyedCollection<string, string> { protected override string GetKeyForItem(string item) => "m" + item; }
        public sealed class Names : IEnumerable<string> { private readonly List<string> _names = []; public void Add(string name) => _names.Add(name); public IEnumerator<string> GetEnumerator() => _names.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        public sealed class Twice(IEnumerable<string> names) : IEnumerable<string> { public IEnumerator<string> GetEnumerator() { foreach (var name in names) { yield return name; yield return name + "2"; } } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        public sealed class Steps(int count) { public Position GetEnumerator() => new(count); public struct Position(int count) { private int _at = -1; public int Current => _at; public bool MoveNext() => ++_at < count; } }
        public static class Parts { public static string NameOf<T>() where T : IPart, new() => VariableScope.Current.Name.Length > 2 ? new T().Name : "t"; public static string KindOf<T>() where T : IPart => T.Kind; }

        """;

    /// <summary>A class of another project, whose method <c>Run</c> calls that of the program.</summary>
    public string Caller()
    {
        var parameters = Parameters.Select((kind, index) => $"{Value.TypeOf(kind)} p{index}");
        var target = Text.StartsWith("public static", StringComparison.Ordinal) ? Name : $"new {Name}()";
        return $"public static class C{Name[1..]} {{ public static void Run({string.Join(", ", parameters)}) => {target}.{Entry}({string.Join(", ", Parameters.Select((_, index) => $"p{index}"))}); }}\n";
    }

    /// <summary>How many lines the source has.</summary>
    public int Lines => Text.Count(character => character == '\n');

    /// <summary>The source with the number of each line.</summary>
    public string Numbered() => string.Concat(Text.TrimEnd('\n').Split('\n').Select((line, index) => $"{index + 1,5}  {line}\n"));
}
