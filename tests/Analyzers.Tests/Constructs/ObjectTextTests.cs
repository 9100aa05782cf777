namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What objects say of themselves, where their types are only known as the program runs.</summary>
public class ObjectTextTests
{
    private const string Types = """
        record R(string Name) { public override string ToString() => "r" + Name; }
        record Plain(string Name);
        interface ILayer;
        abstract class Layer : ILayer { public string Full => "f" + this; }
        class Dense(string name) : Layer { public override string ToString() => "d" + name; }
        class Wide(string name) : Dense(name) { public override string ToString() => "w" + base.ToString(); }
        readonly struct Size(int n) : ILayer { public override string ToString() => "s" + n; }
        enum Kind { Conv, Pool }
        [System.Flags] enum Parts { Head = 1, Tail = 2, Both = 3 }
        static class Names
        {
            public static string Of<T>(T value) => $"{value}";
            public static string Lower<T>(T value) where T : struct, System.Enum => value.ToString().ToLowerInvariant();
            public static string All<T>(params T[] values) => string.Join("-", values);
        }
        class Padded(int n) : System.IFormattable { public string ToString(string? format, System.IFormatProvider? provider) => "p" + format + n; }
        class Named<T>(T value) { public string Name => "n" + value; }
        """;

    [Theory]
    [InlineData("object o = new R(\"a\");", "o.ToString() == \"ra\" && $\"{o}\" == \"ra\" && \"x\" + o == \"xra\" && string.Format(\"x{0}\", o) == \"xra\"")]
    [InlineData("Layer l = new Dense(\"a\");", "l.ToString() == \"da\" && $\"{l}\" == \"da\" && l.Full == \"fda\"")]
    [InlineData("Dense l = new Wide(\"a\");", "l.ToString() == \"wda\" && $\"{l}\" == \"wda\"")]
    [InlineData("ILayer l = new Dense(\"a\"), s = new Size(2); ILayer? none = null;", "$\"{l}{s}{none}\" == \"das2\" && s.ToString() == \"s2\"")]
    [InlineData("var all = new Dictionary<string, object> { [\"a\"] = new R(\"a\"), [\"b\"] = \"b\", [\"c\"] = 3 };", "$\"{all[\"a\"]}{all[\"b\"]}{all[\"c\"]}\" == \"rab3\"")]
    [InlineData("", "Names.Of(new R(\"a\")) == \"ra\" && Names.Of(new Size(2)) == \"s2\" && Names.Of(\"a\") == \"a\" && Names.Of(3) == \"3\"")]
    [InlineData("", "Names.Of(Kind.Pool) == \"Pool\" && Names.Lower(System.DayOfWeek.Monday) == \"monday\" && Names.Of(Parts.Head | Parts.Tail) == \"Both\" && Names.Of((Kind)5) == \"5\"")]
    [InlineData("", "new Named<Kind>(Kind.Conv).Name == \"nConv\" && new Named<R>(new R(\"a\")).Name == \"nra\"")]
    [InlineData("List<R> all = [new(\"a\"), new(\"b\")];", "string.Join(\"-\", all) == \"ra-rb\" && string.Concat(all) == \"rarb\" && string.Join('/', all.Select(r => r.Name)) == \"a/b\"")]
    [InlineData("List<object> all = [new R(\"a\"), \"b\", 1];", "string.Join(\"-\", all) == \"ra-b-1\" && string.Join(\", \", new List<Kind>()) == \"\"")]
    [InlineData("List<Kind> all = [Kind.Pool, Kind.Conv];", "string.Join(\"-\", all) == \"Pool-Conv\" && Names.All(Kind.Conv, Kind.Pool) == \"Conv-Pool\"")]
    [InlineData("Layer[] all = [new Dense(\"a\"), new Wide(\"b\")];", "string.Concat(all.Select(l => l.ToString())) == \"dawdb\" && new System.Text.StringBuilder().Append(all[1]).ToString() == \"wdb\"")]
    [InlineData("var p = new Padded(2); Padded? none = null;", "$\"{p}{p:x}{none}\" == \"p2px2\" && string.Format(\"{0:y}\", p) == \"py2\"")]
    [InlineData("Reuse mode; using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) using (var inner = VariableScope.Open(\"b\")) { mode = inner.Reuse; }", "mode.ToString() == \"Auto\" && $\"{mode}\" == \"Auto\" && $\"{VariableScope.Current.Reuse}\" == \"None\"")]
    public Task TextOfAnObject_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("object o = new Plain(\"a\");", "o.ToString() == \"a\"")]
    [InlineData("object o = new Plain(\"a\");", "Names.Of(o) == \"a\"")]
    [InlineData("object o = 0.5;", "Names.Of(o) == \"0\"")]
    public Task TextThatIsNotFollowed_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})", Types);

    [Fact]
    public Task CodeOfAText_Runs() => AllRules.ProgramAsync("""
        object o = new Layer();
        var name = $"{o}";
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        class Layer { public override string ToString() => Variable.Get<float>("w", [1]).Name; }
        """);
}
