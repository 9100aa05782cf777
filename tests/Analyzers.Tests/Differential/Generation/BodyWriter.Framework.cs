using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Members of the framework, by a table.</content>
internal sealed partial class BodyWriter
{
    public void FrameworkMembers()
    {
        var use = _dice.Pick(FrameworkUse.All);
        var locals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in use.Lines)
        {
            writer.Add(Filled(line));
        }

        Give(ValueKind.Name, use.Names);
        Give(ValueKind.Flag, use.Flags);
        Give(ValueKind.Counter, use.Counts);
        if (!use.Counts.IsEmpty)
        {
            Give(ValueKind.Shape, [$"new Shape(2, 2 + Math.Abs({_dice.Pick(use.Counts)}))"]);
        }

        void Give(ValueKind kind, ImmutableArray<string> texts)
        {
            foreach (var text in texts)
            {
                var value = Filled(text);
                values.Add(new Value(kind, value, CanCapture: use.CanCapture));
                if (!_dice.OneIn(4) && CanAfford(1))
                {
                    Spend(1);
                    writer.Add(kind switch
                    {
                        ValueKind.Name => $"Variable.Get<{ElementType}>({value}, [2, 3]);",
                        ValueKind.Flag => $"if ({value}) {{ Variable.Get<{ElementType}>(\"t\", [2, 3]); }}",
                        ValueKind.Counter => $"Variable.Get<{ElementType}>($\"w{{{value}}}\", [2, 3]);",
                        _ => $"Variable.Get<{ElementType}>(\"z\", {value});",
                    });
                }
            }
        }

        string Filled(string text) => Regex.Replace(text, @"#(?<local>[a-z])|\$(?<kind>[nvt])(?![a-z])", match => match.Groups["kind"].Value switch
        {
            "n" => $"({VariableName()})",
            "v" => Pick("\"v\"", "\"w\"", "\"a\""),
            "t" => $"({Condition()})",
            _ => Local(match.Groups["local"].Value),
        });

        string Local(string letter)
        {
            if (!locals.TryGetValue(letter, out var local))
            {
                locals.Add(letter, local = outline.NewName("u"));
            }

            return local;
        }
    }
}
