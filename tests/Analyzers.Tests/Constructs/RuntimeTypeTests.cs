namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What an object is decides, not what the code around calls it: which member of an interface runs, what a type parameter stands for, what a record is
/// copied as.</summary>
public class RuntimeTypeTests
{
    private const string Declared = """
        interface IPart { string Name { get; } bool Is(string name); }
        abstract class PartBase : IPart { public abstract string Name { get; } public abstract bool Is(string name); public virtual int Size => 1; }
        class Part(string name) : PartBase { public override string Name => name; public override bool Is(string other) => other == name; public override int Size => 2; }
        interface IHandler<T> { string Handle(T message); }
        record Created(string N); record Deleted(string N); record Other(string N);
        class Handlers : IHandler<Created>, IHandler<Deleted>
        {
            public string Handle(Created message) => "c" + message.N;
            string IHandler<Deleted>.Handle(Deleted message) => "d" + message.N;
        }
        static class Bus { public static string Send<T>(object handler, T message) => handler is IHandler<T> own ? own.Handle(message) : "none"; }
        static class Types
        {
            public static bool Is<T>(object value) => value is T;
            public static T? As<T>(object value) where T : class => value as T;
            public static T Cast<T>(object value) => (T)value;
            public static int Count<T>(IEnumerable<object> all) => all.OfType<T>().Count();
            public static bool Has<T>(IEnumerable<object> all) => all.Any(one => one is T);
        }
        class Typed<T> { public bool Has(IEnumerable<object> all) => all.OfType<T>().Any(); }
        abstract record Shape2(string Name) { public Shape2 Renamed(string name) => this with { Name = name }; public abstract string Show(); }
        record Square(string Name, string Kind) : Shape2(Name) { public override string Show() => Name + Kind; }
        static class Copies { public static T Renamed<T>(T shape) where T : Shape2 => shape with { Name = "g" }; }
        """;

    [Theory]
    [InlineData("IPart p = new Part(\"a\");", "p.Name == \"a\" && p.Is(\"a\") && !p.Is(\"b\")")]
    [InlineData("PartBase p = new Part(\"a\");", "p.Size == 2 && ((IPart)p).Is(\"a\")")]
    [InlineData("IHandler<Created> c = new Handlers(); IHandler<Deleted> d = new Handlers();", "c.Handle(new(\"a\")) == \"ca\" && d.Handle(new(\"b\")) == \"db\"")]
    [InlineData("var h = new Handlers();", "Bus.Send(h, new Created(\"a\")) == \"ca\" && Bus.Send(h, new Deleted(\"b\")) == \"db\"")]
    [InlineData("object o = new Created(\"a\");", "Types.Is<Created>(o) && !Types.Is<Deleted>(o) && Types.As<Deleted>(o) == null && Types.As<Created>(o)!.N == \"a\"")]
    [InlineData("object o = 1;", "Types.Is<int>(o) && !Types.Is<long>(o) && !Types.Is<string>(o)")]
    [InlineData("var s = \"\"; try { Types.Cast<Deleted>(new Created(\"a\")); } catch (InvalidCastException) { s = \"x\"; }", "s == \"x\" && Types.Cast<Created>(new Created(\"b\")).N == \"b\"")]
    [InlineData("List<object> all = [new Created(\"a\"), new Deleted(\"b\"), new Created(\"c\")];", "Types.Count<Created>(all) == 2 && Types.Has<Deleted>(all) && !Types.Has<Other>(all)")]
    [InlineData("List<object> all = [new Created(\"a\")];", "new Typed<Created>().Has(all) && !new Typed<Deleted>().Has(all)")]
    [InlineData("Shape2 s = new Square(\"a\", \"k\"); var t = s with { Name = \"b\" };", "t is Square && t.Show() == \"bk\" && s.Show() == \"ak\"")]
    [InlineData("var t = new Square(\"a\", \"k\").Renamed(\"b\");", "t.Show() == \"bk\" && Copies.Renamed(new Square(\"c\", \"l\")).Show() == \"gl\"")]
    [InlineData("var (n, k) = new Square(\"a\", \"b\");", "n == \"a\" && k == \"b\" && new Square(\"c\", \"d\") is Shape2(\"c\") and Square(\"c\", \"d\")")]
    public Task WhatAnObjectIs_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Declared, "using System.Linq;\n");

    /// <summary>A collection expression makes a list where it can be added to, and else an object of a class that only the compiler knows.</summary>
    [Theory]
    [InlineData("IEnumerable<string> e = [\"x\"];", "e is ICollection<string> && e is IList<string> && e is System.Collections.IList && e is not List<string> && e is not string[]")]
    [InlineData("IReadOnlyList<string> e = [\"x\", \"y\"];", "e is IList<string> { Count: 2 } && e is not ISet<string>")]
    [InlineData("string[] u = [\"x\"]; IReadOnlyCollection<string> e = [.. u, \"y\"];", "e is IList<string> { Count: 2 } && e is not List<string>")]
    [InlineData("IEnumerable<string> e = [];", "e is string[] && e is not List<string>")]
    [InlineData("ICollection<string> e = [];", "e is List<string> && e is not string[]")]
    [InlineData("string[] u = [\"x\"]; IList<string> e = [\"w\", .. u];", "e is List<string> { Count: 2 }")]
    [InlineData("var s = \"\"; IList<string> e = [\"x\"]; try { foreach (var one in e) e.Add(\"y\"); } catch (InvalidOperationException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("string[] u = [\"x\"];", "Enumerable.SequenceEqual(u, [\"x\"]) && !Enumerable.SequenceEqual(u, [\"y\"])")]
    [InlineData("string[] u = [\"y\", \"x\"]; SortedSet<string> e = [\"z\", .. u];", "string.Join(\",\", e) == \"x,y,z\"")]
    public Task CollectionExpression_IsOfTheTypeThatItMakes(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Declared, "using System.Linq;\n");

    /// <summary>Of an object that comes from elsewhere it is not known, and nothing is said.</summary>
    [Theory]
    [InlineData("Types.Is<Created>(made)")]
    [InlineData("Types.Has<Deleted>([made])")]
    [InlineData("Bus.Send(made, new Created(\"a\")) == \"ca\"")]
    [InlineData("((Shape2)made with { Name = \"b\" }) is Square")]
    public Task ObjectFromElsewhere_StaysSilent(string condition) =>
        KnownCondition.IsNotFalseAsync("object made = Activator.CreateInstance(Type.GetType(Console.ReadLine()!)!)!;", $"{condition} && false", Declared, "using System.Linq;\n");
}
