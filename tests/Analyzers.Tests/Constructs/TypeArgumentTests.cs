namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tests for types that are constructed of others, and for those of arrays, queries and plain values.</summary>
public class TypeArgumentTests
{
    private const string Types = """
        interface IBox<T> { T Value { get; } }
        class Box<T>(T value) : IBox<T> { public T Value => value; }
        class IntBox() : Box<int>(3);
        class Node<T> { public bool IsSame(object other) => other is Node<T>; public static Node<T> Make() => new(); }
        interface ILayer;
        class Layer : ILayer;
        class Dense : Layer;
        interface INamed { string Name { get; } }
        class Of<T> : INamed { public string Name => typeof(T).Name; }
        record Pair<T>(T Left, int Right);
        static class Give
        {
            public static Box<T> Boxed<T>(T value) => new(value);
            public static Pair<T> Paired<T>(T value) => new(value, 1);
            public static bool IsBox<T>(object other) => other is Box<T>;
            public static bool IsList<T>(object other) => other is List<T>;
            public static bool IsArray<T>(object other) => other is T[];
            public static IEnumerable<string> Names() { yield return "a"; }
        }
        """;

    [Theory]
    [InlineData("object o = new List<string> { \"a\" };", "o is List<string> && o is not List<int> && o is IEnumerable<string> && o is IReadOnlyList<string> && o is not IList<int> && o is not Dictionary<string, int>")]
    [InlineData("object o = new Box<string>(\"a\");", "o is Box<string> { Value: \"a\" } && o is not Box<int> && o is IBox<string> && o is not IBox<int> && o as Box<int> is null")]
    [InlineData("object o = new IntBox();", "o is Box<int> && o is not Box<string> && o is IBox<int>")]
    [InlineData("object o = new Dictionary<string, int>();", "o is IReadOnlyDictionary<string, int> && o is not IDictionary<string, string> && o is not List<string>")]
    [InlineData("object o = new List<string> { \"a\" }; var n = o switch { List<int> => \"i\", List<string> all => all[0], _ => \"none\" };", "n == \"a\"")]
    [InlineData("object o = new[] { 1, 2 };", "o is int[] { Length: 2 } && o is not string[] && o is not List<int> && o is IEnumerable<int> && o is not Layer")]
    [InlineData("object o = new[] { \"a\" };", "o is string[] && o is object[] && o is not int[] && o is ICollection<string> { Count: 1 } && o is IList<string>")]
    [InlineData("Layer[] all = new Dense[1]; object o = all;", "all is Dense[] && o is Layer[] && o is not ILayer && o is not string[]")]
    [InlineData("IEnumerable<string> all = new[] { \"b\", \"a\" }.Where(name => name != \"b\");", "all is not List<string> && all is not string[]")]
    [InlineData("var all = Give.Names();", "all is not List<string> && all is not string[] && all is not ILayer")]
    [InlineData("object o = \"a\";", "o is IEnumerable<char> && o is System.IComparable && o is not IEnumerable<string> && o is not ILayer && o is System.IComparable<string> && o is not System.IComparable<int>")]
    [InlineData("object o = 1;", "o is System.IComparable && o is System.IFormattable && o is not ILayer && o is System.IEquatable<int> && o is not System.IEquatable<long>")]
    [InlineData("var node = Node<string>.Make();", "node.IsSame(Node<string>.Make()) && node.IsSame(new Node<string>()) && !node.IsSame(new Node<int>())")]
    [InlineData("object o = Give.Boxed(\"a\");", "o is Box<string> && o is not Box<int> && Give.IsBox<string>(o) && !Give.IsBox<int>(o) && Give.IsList<string>(new List<string>()) && !Give.IsList<int>(new List<string>()) && Give.IsArray<int>(new[] { 1 }) && !Give.IsArray<string>(new[] { 1 })")]
    [InlineData("INamed o = new Of<Dense>(), p = new Of<int>();", "o.Name == \"Dense\" && p.Name == \"Int32\"")]
    [InlineData("", "new Pair<string>(\"a\", 1).Equals(Give.Paired(\"a\")) && Give.Paired(\"a\") == new Pair<string>(\"a\", 1) && Give.Paired(\"a\") != Give.Paired(\"b\")")]
    public Task Type_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("object o = new List<string>();", "o is IEnumerable<object>")]
    [InlineData("object o = new[] { 1 };", "o is uint[]")]
    [InlineData("IReadOnlyList<string> all = [\"a\"];", "all is not string[]")]
    [InlineData("IEnumerable<int> all = new[] { 1, 2 }.Select(n => n + 1);", "all is IList<int>")]
    public Task WhatIsNotFollowed_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, Types);
}
