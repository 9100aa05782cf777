using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Optional numbers in patterns, empty dictionaries, tasks that are made with their result, lengths of shapes as arrays.</summary>
public class PlainValueTests
{
    [Theory]
    [InlineData("Head(5); Variable.Get<float>([|\"logits\"|], [5]);")]
    [InlineData("Head(null); Head(5); Variable.Get<float>([|\"logits\"|], [5]);")]
    [InlineData("Dictionary<string, int> seen = []; if (!seen.ContainsKey(\"w\")) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]); }")]
    [InlineData("var made = new Registry(); made.Add(\"a\"); made.Build(\"a\"); made.Build([|\"a\"|]);")]
    [InlineData("var name = await Name(); Variable.Get<float>(name, [1]); Variable.Get<float>([|\"n\"|], [1]);")]
    [InlineData("var name = Later(\"w\").Result; Variable.Get<float>(name, [1]); Variable.Get<float>([|\"w\"|], [1]);")]
    [InlineData("await Nothing(); Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]);")]
    [InlineData("var lengths = Variable.Get<float>(\"v\", [2, 3]).Shape.ToArray(); Array.Reverse(lengths); if (lengths[0] == 3) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]); }")]
    public Task KnownValue_IsFollowed(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Head(null); Variable.Get<float>(\"logits\", [5]);")]
    [InlineData("Head(5); Variable.Get<float>(\"logits2\", [5]);")]
    [InlineData("Dictionary<string, int> seen = []; seen[\"w\"] = 1; if (!seen.ContainsKey(\"w\")) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Dictionary<string, int> seen = []; fill(seen); if (!seen.ContainsKey(\"w\")) { Variable.Get<float>(\"v\", [1]); } else { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var name = await Later(given); Variable.Get<float>(name, [1]); Variable.Get<float>(\"n\", [1]);")]
    [InlineData("var lengths = Variable.Get<float>(\"v\", [2, 3]).Shape.ToArray(); Array.Reverse(lengths); if (lengths[0] == 2) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]); }")]
    public Task KnownValue_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements) => Verify.Async($$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build(string given, Action<Dictionary<string, int>> fill)
            {
                Graph.ResetDefault();
                {{statements}}
                await Task.CompletedTask;
            }

            private static void Head(int? classes)
            {
                if (classes is { } count)
                {
                    Variable.Get<float>("logits", [count]);
                }
            }

            private static ValueTask<string> Name() => ValueTask.FromResult("n");

            private static Task<string> Later(string name) => Task.FromResult(name);

            private static Task Nothing() => Task.CompletedTask;
        }

        public sealed class Registry
        {
            private readonly Dictionary<string, Func<Variable>> _makers = [];

            public void Add(string name) => _makers[name] = () => Variable.Get<float>(name, [1]);

            public Variable Build(string name) => _makers[name]();
        }
        """);
}
