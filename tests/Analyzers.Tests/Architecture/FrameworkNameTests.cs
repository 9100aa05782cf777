using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Tests.Meta;

namespace ScopeLint.Analyzers.Tests.Architecture;

/// <summary>What is known of .NET has one home, src/Analyzers/Framework: no other code of the analyzers and fixes spells its types and members.</summary>
public partial class FrameworkNameTests
{
    /// <summary>The folders that may: the home itself, and what spells the names of the scope libraries.</summary>
    private static readonly string[] Homes = ["Framework", "Bindings"];

    /// <summary>Literals that are such names, and may stand where they do.</summary>
    private static readonly string[] Exceptions =
    [
        // Words of the text form of effects: flags of reuse.
        "src/Analyzers/Effects/Labels.cs: Auto",
        "src/Analyzers/Effects/Labels.cs: None",
        "src/Analyzers/Effects/Labels.cs: Unknown",

        // The text form asks the records of the effects themselves what they may leave out.
        "src/Analyzers/Effects/RecordPart.cs: Empty",
        "src/Analyzers/Effects/RecordShape.cs: Default",
        "src/Analyzers/Effects/RecordShape.cs: Literal",
        "src/Analyzers/Effects/RecordShape.cs: System.Runtime.CompilerServices.NullableAttribute",
        "src/Analyzers/Effects/RecordShape.cs: System.Runtime.CompilerServices.NullableContextAttribute",

        // The compiler's names of operators.
        "src/Analyzers/Values/Fractions.cs: Equals",
        "src/Analyzers/Values/Fractions.cs: GreaterThan",
        "src/Analyzers/Values/Fractions.cs: GreaterThanOrEqual",
        "src/Analyzers/Values/Fractions.cs: LessThan",
        "src/Analyzers/Values/Fractions.cs: LessThanOrEqual",
    ];

    private static readonly HashSet<string> Names =
    [
        .. new[]
        {
            typeof(object), typeof(Enumerable), typeof(ParallelEnumerable), typeof(Stack<>), typeof(ConcurrentDictionary<,>), typeof(ImmutableArray), typeof(Regex), typeof(Channel),
            typeof(Parallel), typeof(Thread), typeof(Console), typeof(System.Diagnostics.Process), typeof(System.Timers.Timer),
        }
            .Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name.Split('`')[0])).Where(name => name.Length > 1 && char.IsUpper(name[0])),
    ];

    [Fact]
    public void NoOtherFolderSpellsThem()
    {
        var spelled = Repository.Files("src/Analyzers").Concat(Repository.Files("src/CodeFixes"))
            .Where(file => !Homes.Any(home => file.StartsWith($"src/Analyzers/{home}/", StringComparison.Ordinal)))
            .SelectMany(file => Spelled(Repository.Read(file)).Select(name => $"{file}: {name}")).ToHashSet();
        Assert.True(spelled.IsSubsetOf(Exceptions), "These belong to src/Analyzers/Framework:\n" + string.Join('\n', spelled.Except(Exceptions).Order()));
        Assert.True(spelled.IsSupersetOf(Exceptions), "These are no longer there:\n" + string.Join('\n', Exceptions.Except(spelled)));
    }

    [Theory]
    [InlineData("""var a = method.Name is "GetOrAdd";""", "GetOrAdd")]
    [InlineData("""var a = type is { Name: "ConcurrentDictionary" };""", "ConcurrentDictionary")]
    [InlineData("""var a = nameof(Enumerable.Select);""", "Select")]
    [InlineData("""var a = "System.Linq.Enumerable";""", "System.Linq.Enumerable")]
    [InlineData("""var a = $"Text.{b}.System.Half";""", "")]
    [InlineData("""var a = "Select a scope." + nameof(value);""", "")]
    public void Names_AreSeen(string code, string expected) => Assert.Equal(expected, string.Join(',', Spelled(code)));

    private static IEnumerable<string> Spelled(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var literals = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)).Select(token => token.ValueText);
        var operators = root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
            .Select(call => call.ArgumentList.Arguments[0].Expression.ToString().Split('.')[^1]);
        return literals.Concat(operators).Where(name => Names.Contains(name) || FullName().IsMatch(name));
    }

    [GeneratedRegex(@"^(System|Microsoft)\.[A-Za-z0-9_.`]+$")]
    private static partial Regex FullName();
}
