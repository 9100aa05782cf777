namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Classes of the project that derive from containers and comparers of the framework.</summary>
public class DerivedContainerTests
{
    private const string Types = """
        class Names() : HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        class Plain : HashSet<string>;
        class Sizes : Dictionary<string, int>
        {
            public Sizes() : base(System.StringComparer.OrdinalIgnoreCase) { }
            public int Next(string name) => this[name] = TryGetValue(name, out var size) ? size + 1 : 0;
        }
        class Layers : List<string>
        {
            public Layers(params string[] names) { foreach (var name in names) { Add(name); } }
            public string Newest => this[Count - 1];
            public void AddTwice(string name) { Add(name); Add(name); }
        }
        class Copied(IEnumerable<string> names) : List<string>(names);
        class Last : Stack<string> { public string Take() => Pop(); }
        class Lower : System.Collections.ObjectModel.Collection<string> { protected override void InsertItem(int index, string item) => base.InsertItem(index, item.ToLowerInvariant()); }
        class Same : EqualityComparer<string>
        {
            public override bool Equals(string? x, string? y) => string.Equals(x, y, System.StringComparison.OrdinalIgnoreCase);
            public override int GetHashCode(string text) => 1;
        }
        class Backwards : Comparer<string> { public override int Compare(string? x, string? y) => string.CompareOrdinal(y, x); }
        """;

    [Theory]
    [InlineData("var names = new Names { \"a\", \"A\" }; var plain = new Plain { \"a\", \"A\" };", "names.Count == 1 && names.Contains(\"A\") && plain.Count == 2 && new Plain().Count == 0")]
    [InlineData("var sizes = new Sizes { [\"a\"] = 1 }; sizes[\"A\"] = 2; sizes.Next(\"a\");", "sizes.Count == 1 && sizes[\"a\"] == 3 && sizes.Next(\"b\") == 0 && sizes.ContainsKey(\"B\")")]
    [InlineData("var layers = new Layers(\"a\"); layers.AddTwice(\"b\");", "layers.Count == 3 && layers.Newest == \"b\" && string.Concat(layers) == \"abb\" && string.Join('-', layers) == \"a-b-b\"")]
    [InlineData("var copied = new Copied(new[] { \"a\", \"b\" }); var taken = new Last(); taken.Push(\"a\"); taken.Push(\"b\");", "copied.Count == 2 && copied[1] == \"b\" && taken.Take() == \"b\" && taken.Count == 1")]
    [InlineData("var lower = new Lower { \"A\", \"B\" };", "string.Concat(lower) == \"ab\" && lower.Count == 2")]
    [InlineData("var names = new HashSet<string>(new Same()) { \"a\", \"A\" }; var sizes = new Dictionary<string, int>(new Same()) { [\"a\"] = 1 }; sizes[\"A\"] = 2;", "names.Count == 1 && sizes[\"a\"] == 2 && new[] { \"a\", \"A\" }.Distinct(new Same()).Count() == 1 && new[] { \"a\" }.Contains(\"A\", new Same())")]
    [InlineData("EqualityComparer<string> same = new Same();", "same.Equals(\"a\", \"A\") && !same.Equals(\"a\", \"b\")")]
    [InlineData("var names = new List<string> { \"a\", \"b\" }; names.Sort(new Backwards());", "string.Concat(names) == \"ba\" && new[] { \"a\", \"b\" }.OrderBy(n => n, new Backwards()).First() == \"b\" && string.Concat(new SortedSet<string>(new Backwards()) { \"a\", \"b\" }) == \"ba\"")]
    public Task WhatIsInIt_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Fact]
    public Task ContainerOfUnknownElements_StaysSilent() => AllRules.BodyAsync("""
        var layers = new Copied(names);
        if (layers.Count == 2) { Variable.Get<float>("w", [1]); }
        if (layers.Count == 3) { Variable.Get<float>("w", [1]); }
        """, "string[] names", "class Copied(System.Collections.Generic.IEnumerable<string> names) : System.Collections.Generic.List<string>(names);");
}
