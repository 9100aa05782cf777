namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code that prepares data in front of a network: loops in loops over rows and letters that nobody knows. Its ways are many, and none of them
/// decides about a variable.</summary>
public class DataPreparationTests
{
    private const string Vocabulary = """
        var (counts, documents, total) = (new Dictionary<string, int>(), new Dictionary<string, int>(), 0);
        foreach (var text in texts)
        {
            IEnumerable<string> words = null;
            total += 1;
            words = lower ? split(text.ToLower()) : split(text);
            foreach (var word in words) { counts.TryGetValue(word, out var count); counts[word] = count + 1; }
            foreach (var word in new HashSet<string>(words)) { var count = 0; documents.TryGetValue(word, out count); documents[word] = count + 1; }
        }
        var ordered = counts.ToList();
        ordered.Sort((one, other) => other.Value.CompareTo(one.Value));
        var known = unknown == null ? new List<string>() : new List<string> { unknown };
        known.AddRange(ordered.Select(pair => pair.Key));
        if (most > 0) { known = known.Take(unknown == null ? most : most + 1).ToList(); }
        var (places, names, seen) = (new Dictionary<string, int>(known.Count), new Dictionary<int, string>(known.Count), new Dictionary<int, int>());
        for (var i = 0; i < known.Count; i++) { places.Add(known[i], i + 1); names.Add(i + 1, known[i]); }
        foreach (var pair in documents) { if (places.TryGetValue(pair.Key, out var place)) { seen.Add(place, pair.Value); } }
        """;

    private const string Padding = """
        if (padding != "front" && padding != "back") { throw new ArgumentException("Unknown padding."); }
        if (cutting != "front" && cutting != "back") { throw new ArgumentException("Unknown cutting."); }
        var longest = most ?? rows.Max(row => row.Length);
        var result = new int[rows.Count(), longest];
        var at = 0;
        foreach (var row in rows)
        {
            if (row.Length > longest)
            {
                if (cutting == "front") { for (var j = 0; j < longest; j++) { result[at, j] = row[j + row.Length - longest]; } }
                else { for (var j = 0; j < longest; j++) { result[at, j] = row[j]; } }
            }
            else
            {
                if (padding == "front") { for (var j = 0; j < row.Length; j++) { result[at, j + longest - row.Length] = row[j]; } }
                else { for (var j = 0; j < row.Length; j++) { result[at, j] = row[j]; } }
            }
            at++;
        }
        """;

    [Theory]
    [InlineData(Vocabulary, "IEnumerable<string> texts, Func<string, IEnumerable<string>> split, bool lower, string unknown, int most")]
    [InlineData(Padding, "IEnumerable<int[]> rows, int? most, string padding, string cutting")]
    public void MistakeBehindIt_IsFound(string code, string parameters)
    {
        var counted = Counted.On(Program(code, parameters, second: "embedding"));
        Assert.Equal("SCL0101", Assert.Single(counted.Mistakes).Rule.Id);
        Assert.InRange(counted.Work.Steps, 0, Counted.MostStepsOfARoot - 1);

        Assert.Empty(Counted.On(Program(code, parameters, second: "projection")).Mistakes);
    }

    /// <summary>What came in front of it belongs together still, as far as anything is reported.</summary>
    [Theory]
    [InlineData("var mode = lower ? \"train\" : \"test\"; var isFirst = !lower;", "if (lower && mode == \"test\") { Variable.Get<float>(\"embedding\", [1]); }")]
    [InlineData("var mode = lower ? \"train\" : \"test\"; var isFirst = !lower;", "if (lower && isFirst) { Variable.Get<float>(\"embedding\", [1]); }")]
    [InlineData("if (lower) { Variable.Get<float>(\"layer\", [1]); }", "if (!lower) { Variable.Get<float>(\"layer\", [1]); }")]
    [InlineData("var made = false; if (lower) { Variable.Get<float>(\"layer\", [1]); made = true; }", "if (!made) { Variable.Get<float>(\"layer\", [1]); }")]
    [InlineData("var layer = lower ? \"a\" : \"b\"; Variable.Get<float>(layer, [1]);", "Variable.Get<float>(lower ? \"b\" : \"a\", [1]);")]
    [InlineData("var suffix = lower ? 1 : 2;", "Variable.Get<float>(\"layer\" + suffix, [1]); Variable.Get<float>(\"layer\" + (3 - suffix), [1]);")]
    public void WhatExcludesEachOther_StaysSilent(string before, string behind) => Assert.Empty(Counted.On(Program(
        before + Vocabulary + behind, "IEnumerable<string> texts, Func<string, IEnumerable<string>> split, bool lower, string unknown, int most", second: "projection")).Mistakes);

    private static string Program(string code, string parameters, string second) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ScopeLint;
        public static class Data
        {
            public static void Prepare({{parameters}})
            {
                Variable.Get<float>("embedding", [1]);
                {{code}}
                Variable.Get<float>("{{second}}", [1]);
            }
        }
        """;
}
