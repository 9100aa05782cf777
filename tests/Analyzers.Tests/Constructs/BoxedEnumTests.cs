namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>A member of an enum that is an object knows its type.</summary>
public class BoxedEnumTests
{
    private const string Types = """
        enum Kind { Conv, Pool } enum Other { Conv, Pool } enum Small : byte { A, B }
        [Flags] enum Parts { None, Head = 1, Tail = 2 }
        static class Ask
        {
            public static string Name(object o) => o switch { Kind.Pool => "pool", Kind k => k.ToString(), Other => "other", int n => "i" + n, Enum e => "e" + e, _ => "none" };
            public static bool Is<T>(object o) => o is T;
            public static T Cast<T>(object o) => (T)o;
            public static string Text<T>(T value) { object? o = value; return o?.ToString() ?? "null"; }
            public static T To<T>(object o) => o is T t ? t : default!;
            public static T Get<T>(Dictionary<string, object> d, string key, T other) => d.TryGetValue(key, out var o) && o is T t ? t : other;
            public static T Get<T>(Dictionary<string, object> d, string key) => (T)d[key];
        }
        """;

    [Theory]
    [InlineData("object o = Kind.Pool;", "o is Kind && o is not Other && o is not int && o is Enum && o is ValueType && o is not string")]
    [InlineData("object o = Kind.Pool; var n = o is Kind k ? (int)k : 7;", "n == 1")]
    [InlineData("object o = Kind.Pool;", "(Kind)o == Kind.Pool && (int)(Kind)o == 1 && (o as Kind?) == Kind.Pool && (o as Other?) == null && (Kind?)o == Kind.Pool")]
    [InlineData("object o = Kind.Pool;", "Ask.Name(o) == \"pool\" && Ask.Name(Kind.Conv) == \"Conv\" && Ask.Name(Other.Conv) == \"other\" && Ask.Name(1) == \"i1\" && Ask.Name(Small.B) == \"eB\" && Ask.Name(2.5) == \"none\"")]
    [InlineData("object o = Kind.Pool; object p = Parts.Head | Parts.Tail;", "o.ToString() == \"Pool\" && $\"{o}\" == \"Pool\" && \"x\" + o == \"xPool\" && string.Concat(o) == \"Pool\" && $\"{p}\" == \"Head, Tail\"")]
    [InlineData("object o = Kind.Pool;", "o.GetType() == typeof(Kind) && o.GetType() != typeof(Other) && o.GetType().Name == \"Kind\"")]
    [InlineData("object o = Kind.Pool;", "o.Equals(Kind.Pool) && !o.Equals(Other.Pool) && !o.Equals(1) && Equals(o, Kind.Pool) && !Kind.Conv.Equals(o) && Kind.Pool.Equals(o)")]
    [InlineData("var d = new Dictionary<object, int> { [Kind.Conv] = 1, [Other.Conv] = 2, [0] = 3 };", "d.Count == 3 && d[Kind.Conv] == 1 && d[Other.Conv] == 2 && !d.ContainsKey(Kind.Pool)")]
    [InlineData("var l = new List<object> { Kind.Conv, 1, \"a\" };", "l.Contains(Kind.Conv) && !l.Contains(Kind.Pool) && !l.Contains(0) && l.Contains(1)")]
    [InlineData("var s = \"\"; foreach (var o in new object[] { Kind.Pool, 3, \"a\" }) { s += o switch { Kind k => k + \";\", int n => n + \";\", _ => o + \".\" }; }", "s == \"Pool;3;a.\"")]
    [InlineData("var n = 0; foreach (Kind k in new object[] { Kind.Pool, Kind.Conv }) { n += (int)k + 1; }", "n == 3")]
    [InlineData("var l = new List<object> { Kind.Pool, Other.Pool, 1 };", "l.OfType<Kind>().Count() == 1 && l.OfType<Kind>().First() == Kind.Pool && (int)l.OfType<Kind>().Single() == 1 && l.OfType<Enum>().Count() == 2")]
    [InlineData("object[] l = [Kind.Pool, Kind.Conv];", "l.Cast<Kind>().Sum(k => (int)k) == 1 && string.Join(\",\", l) == \"Pool,Conv\" && string.Join(\",\", l.Cast<Kind>()) == \"Pool,Conv\"")]
    [InlineData("object o = Kind.Pool;", "Ask.Is<Kind>(o) && !Ask.Is<Other>(o) && !Ask.Is<int>(o) && Ask.Is<object>(o) && Ask.Cast<Kind>(o) == Kind.Pool && (int)Ask.Cast<Kind>(o) == 1")]
    [InlineData("object o = Kind.Pool;", "Ask.Cast<object>(o).ToString() == \"Pool\" && Ask.Text(Kind.Pool) == \"Pool\" && Ask.Text<object>(o) == \"Pool\" && Ask.Text<Kind?>(null) == \"null\" && Ask.To<Kind>(o) == Kind.Pool && Ask.To<Other>(o) == Other.Conv")]
    [InlineData("Enum e = Kind.Pool; Enum f = Parts.Head | Parts.Tail;", "e.ToString() == \"Pool\" && e.Equals(Kind.Pool) && e is Kind and not Kind.Conv && f.HasFlag(Parts.Tail)")]
    [InlineData("Kind? k = Kind.Pool; object? o = k; Kind? none = null; object? p = none;", "o is Kind.Pool && o.ToString() == \"Pool\" && p is null && p is not Kind")]
    [InlineData("object o = (Kind)7;", "o.ToString() == \"7\" && o is Kind and not Kind.Pool")]
    [InlineData("object o = Kind.Pool; var n = (int)o; object b = 1; var k = (Kind)b;", "n == 1 && k == Kind.Pool && k.ToString() == \"Pool\" && $\"{n}\" == \"1\"")]
    [InlineData("var t = \"\"; object o = Kind.Pool; try { t += (long)o; } catch (InvalidCastException) { t = \"c\"; }", "t.Length == 1")]
    [InlineData("var t = \"\"; object o = \"a\"; try { t += (Kind)o; } catch (InvalidCastException) { t = \"c\"; }", "t == \"c\"")]
    [InlineData("var t = \"\"; object? o = null; try { t += (Kind)o!; } catch (NullReferenceException) { t = \"n\"; }", "t == \"n\"")]
    [InlineData("object o = 1L; var t = \"\"; try { t += (int)o; } catch (InvalidCastException) { t = \"c\"; }", "t == \"c\"")]
    [InlineData("object o = 1;", "o is ValueType && o is not Enum && (object)\"a\" is not ValueType && o is IComparable")]
    [InlineData("var s = new HashSet<Enum> { Kind.Conv, Other.Conv, Kind.Conv };", "s.Count == 2 && s.Contains(Other.Conv) && !s.Contains(Other.Pool)")]
    [InlineData("var k = Convert.ToInt32(Kind.Pool);", "k == 1")]
    [InlineData("object o = Kind.Pool;", "Convert.ToInt32(o) == 1 && Convert.ToInt64(o) == 1")]
    [InlineData("object o = Kind.Pool;", "Enum.GetName(typeof(Kind), o) == \"Pool\" && Enum.IsDefined(typeof(Kind), o)")]
    [InlineData("var s = \"\"; foreach (var k in Enum.GetValues(typeof(Kind))) s += k + \";\";", "s == \"Conv;Pool;\"")]
    [InlineData("var s = \"\"; foreach (Kind k in Enum.GetValues(typeof(Kind))) s += k + \";\";", "s == \"Conv;Pool;\"")]
    [InlineData("var s = \"\"; foreach (object k in new[] { Kind.Conv, Kind.Pool }) s += k + \";\";", "s == \"Conv;Pool;\"")]
    [InlineData("var s = \"\"; foreach (object k in new[] { 1, 2 }) s += k is int ? k + \";\" : \"-\";", "s == \"1;2;\"")]
    [InlineData("var s = string.Join(\",\", new[] { Kind.Conv, Kind.Pool }.Cast<object>());", "s == \"Conv,Pool\"")]
    [InlineData("var s = string.Join(\",\", Enum.GetValues(typeof(Kind)).Cast<Kind>());", "s == \"Conv,Pool\"")]
    [InlineData("var s = string.Join(\",\", Enum.GetValues(typeof(Kind)).Cast<Kind>().Select(k => k.ToString().ToLowerInvariant()));", "s == \"conv,pool\"")]
    [InlineData("var s = string.Join(\",\", new[] { Kind.Conv, Kind.Pool }.Cast<object>().Select(k => k.ToString()));", "s == \"Conv,Pool\"")]
    [InlineData("var n = new[] { 1, 2 }.Cast<object>().Count(o => o is int);", "n == 2")]
    [InlineData("var l = Enum.GetValues(typeof(Kind)).Cast<Kind>().ToList();", "l.Count == 2 && l[1] == Kind.Pool")]
    [InlineData("var l = Enum.GetValues(typeof(Kind)).OfType<Kind>().ToList();", "l.Count == 2 && l.IndexOf(Kind.Pool) == 1")]
    [InlineData("var a = Enum.GetValues<Kind>();", "a.Length == 2 && a[1] == Kind.Pool && a[1].ToString() == \"Pool\"")]
    [InlineData("var t = (Kind.Pool, 1); object o = t;", "o is (Kind.Pool, 1)")]
    [InlineData("var t = (Kind.Pool, 1); object o = t;", "o is ValueTuple<Kind, int> u && u.Item1 == Kind.Pool && u.Item1.ToString() == \"Pool\"")]
    [InlineData("object o = Kind.Pool; var d = new Dictionary<Type, string> { [typeof(Kind)] = \"k\" };", "d[o.GetType()] == \"k\"")]
    [InlineData("object o = Kind.Pool;", "string.Format(\"{0}-{1}\", o, Kind.Conv) == \"Pool-Conv\"")]
    [InlineData("var sb = new System.Text.StringBuilder(); sb.Append((object)Kind.Pool).Append(Kind.Conv).AppendFormat(\"{0}\", Kind.Pool);", "sb.ToString() == \"PoolConvPool\"")]
    [InlineData("object o = Kind.Pool; switch (o) { case Kind.Conv: o = 1; break; case Kind.Pool: o = 2; break; }", "(int)o == 2")]
    [InlineData("Kind? k = Kind.Pool; object o = k;", "o.Equals(Kind.Pool)")]
    [InlineData("object o = Kind.Pool;", "o is Enum e && e.ToString() == \"Pool\"")]
    [InlineData("object o = Parts.Head | Parts.Tail;", "((Parts)o).HasFlag(Parts.Tail) && o.ToString() == \"Head, Tail\"")]
    [InlineData("var m = new Dictionary<string, object> { [\"mode\"] = Kind.Pool, [\"n\"] = 3 };", "(Kind)m[\"mode\"] == Kind.Pool && (int)m[\"n\"] == 3 && $\"{m[\"mode\"]}\" == \"Pool\"")]
    [InlineData("var m = new Dictionary<string, object> { [\"mode\"] = Kind.Pool };", "m.TryGetValue(\"mode\", out var o) && o is Kind.Pool")]
    [InlineData("var m = new Dictionary<string, object> { [\"mode\"] = Kind.Pool }; var k = m.GetValueOrDefault(\"mode\") as Kind? ?? Kind.Conv;", "k == Kind.Pool && k.ToString() == \"Pool\"")]
    [InlineData("var r = new { Mode = Kind.Pool, N = 1 }; object o = r.Mode;", "o is Kind.Pool")]
    [InlineData("object o = Kind.Pool;", "(o, 1) is (Kind.Pool, 1) && (o, 1).Item1.ToString() == \"Pool\"")]
    [InlineData("object o = 5;", "o.ToString() == \"5\" && (o as int?) == 5 && o is int and > 4 && (o is int q ? q + 1 : 0) == 6")]
    [InlineData("object o = 5L;", "(long)o == 5 && o is not int && Convert.ToInt32(o) == 5")]
    [InlineData("object o = Kind.Pool;", "Convert.ToInt32(o) == 1 && Convert.ToInt32(Kind.Pool) == 1")]
    [InlineData("object o = Kind.Pool;", "Enum.GetName(typeof(Kind), o) == \"Pool\"")]
    [InlineData("object o = Kind.Pool;", "Enum.IsDefined(typeof(Kind), o) && Enum.IsDefined(typeof(Kind), \"Pool\") && Enum.IsDefined(Kind.Pool) && !Enum.IsDefined(typeof(Kind), 7)")]
    [InlineData("Enum e = Kind.Pool;", "Convert.ToInt32(e) == 1 && e.GetType().Name == \"Kind\"")]
    [InlineData("object o = Kind.Pool;", "o.GetType().IsEnum && !o.GetType().IsClass && typeof(Kind).IsEnum && typeof(string).IsClass && typeof(int).IsValueType")]
    [InlineData("var o = Enum.ToObject(typeof(Kind), 1);", "o is Kind.Pool && (Kind)o == Kind.Pool")]
    [InlineData("var o = Enum.Parse(typeof(Kind), \"Pool\");", "o is Kind.Pool && (Kind)o == Kind.Pool && o.ToString() == \"Pool\"")]
    [InlineData("var o = (Kind)Enum.Parse(typeof(Kind), \"Pool\");", "o == Kind.Pool && $\"{o:D}\" == \"1\" && $\"{o:G}\" == \"Pool\" && o.ToString(\"d\") == \"1\"")]
    [InlineData("object o = 5;", "(o as int?) == 5")]
    [InlineData("object o = 5;", "o is int and > 4")]
    [InlineData("object o = 5;", "(o is int q ? q + 1 : 0) == 6")]
    [InlineData("object o = Parts.Head | Parts.Tail;", "((Parts)o).HasFlag(Parts.Tail)")]
    [InlineData("object o = Parts.Head | Parts.Tail;", "o.ToString() == \"Head, Tail\"")]
    [InlineData("var m = new Dictionary<string, object> { [\"mode\"] = Kind.Pool, [\"n\"] = 4 };", "Ask.Get(m, \"mode\", Kind.Conv) == Kind.Pool && Ask.Get(m, \"n\", 1) == 4 && Ask.Get(m, \"n\", \"x\") == \"x\" && Ask.Get(m, \"q\", Kind.Conv).ToString() == \"Conv\"")]
    [InlineData("var m = new Dictionary<string, object> { [\"mode\"] = Kind.Pool };", "Ask.Get<Kind>(m, \"mode\") == Kind.Pool && $\"{Ask.Get<Kind>(m, \"mode\")}\" == \"Pool\" && Ask.Get<object>(m, \"mode\").ToString() == \"Pool\"")]
    public Task MemberAsAnObject_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types, "using System.Linq;\n");

    [Theory]
    [InlineData("made is Kind")]
    [InlineData("made.ToString() == \"Pool\"")]
    [InlineData("Ask.Name(made) == \"pool\"")]
    [InlineData("(Kind)made == Kind.Pool")]
    public Task ObjectFromElsewhere_StaysSilent(string condition) =>
        KnownCondition.IsNotFalseAsync("object made = Activator.CreateInstance(Type.GetType(Console.ReadLine()!)!)!;", $"{condition} && false", Types);
}
