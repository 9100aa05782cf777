using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Analyzers.Tests.Summaries;
using Project = ScopeLint.Analyzers.Rules.Project;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Whatever the analysis follows is somewhere in the generated programs: a kind of effect, an operation on a container or a query that is
/// new must be written by the generator too.</summary>
public class CoverageTests
{
    private const int Programs = 1600;

    /// <summary>What is not followed, so that a program with it could fail without a finding; static constructors, which run once a process: the
    /// second run of a program does not show what they do; what models alone do.</summary>
    private static readonly ImmutableHashSet<string> NotWritten =
    [
        nameof(OpaqueEffect), nameof(ForeignCallEffect), nameof(RunStaticsEffect), nameof(NoticeEffect), nameof(MayFailEffect),
    ];

    private static readonly Lazy<ImmutableHashSet<string>> Written = new(FindWritten);

    /// <summary>A member whose model is only needed where enumerating objects of the program itself reaches the library, which would be so in all programs
    /// then; and an async iterator that changes what it goes through: what it leaves is not followed.</summary>
    private static readonly ImmutableHashSet<string> NotCalled =
    [
        "System.Linq.Enumerable.ElementAtOrDefault``1(System.Collections.Generic.IEnumerable`1<``0>,System.Int32)s:``0",
        "System.Threading.Channels.ChannelReader`1.ReadAllAsync(System.Threading.CancellationToken):System.Collections.Generic.IAsyncEnumerable`1<`0>",
    ];

    private static readonly string[] ModelFolders = ["Basics", "Channels", "Collections", "Events", "Exceptions", "Tasks"];

    public static TheoryData<string> Effects => new(typeof(Effect).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Effect)) && !type.IsAbstract).Select(type => type.Name).Except(NotWritten).Order(StringComparer.Ordinal));

    public static TheoryData<string> ContainerOperations => new(Enum.GetNames<ContainerOperation>());

    public static TheoryData<string> QueryOperators => new(Enum.GetNames<QueryOperator>());

    public static TheoryData<string> NameTerms => [nameof(TensorNameTerm), nameof(NameScopePrefixTerm), nameof(CurrentNameScopeTerm)];

    /// <summary>The public members that models of the framework have bodies for. What the object decides is called by the name that its base has for it.</summary>
    public static TheoryData<string> ModelMembers => new(ModelTexts.TypesOf(ModelTexts.Compile())
        .Where(type => ModelFolders.Contains(type.ContainingNamespace.Name) && IdText.IsModel(type) && type.DeclaredAccessibility != Accessibility.Private)
        .SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
        .Where(method => method is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, IsOverride: false, Name: not "GetEnumerator" })
        .Select(IdText.Of).Except(NotCalled).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ModelMembers))]
    public void EachMemberOfAModel_IsCalled(string member) => Assert.Contains(member, Written.Value);

    [Theory]
    [MemberData(nameof(NameTerms))]
    public void EachTermOfAnOperationName_IsWritten(string term) => Assert.Contains(term, Written.Value);

    [Theory]
    [MemberData(nameof(Effects))]
    public void EachEffect_IsWritten(string effect) => Assert.Contains(effect, Written.Value);

    [Theory]
    [MemberData(nameof(ContainerOperations))]
    public void EachContainerOperation_IsWritten(string operation) => Assert.Contains($"{nameof(ContainerOperation)}.{operation}", Written.Value);

    [Theory]
    [MemberData(nameof(QueryOperators))]
    public void EachQueryOperator_IsWritten(string queryOperator) => Assert.Contains($"{nameof(QueryOperator)}.{queryOperator}", Written.Value);

    private static ImmutableHashSet<string> FindWritten()
    {
        var cancellation = CancellationToken.None;
        var programs = Enumerable.Range(0, Programs).Select(index => ProgramGenerator.Generate(Settings.Seed, index).Text);
        var compilation = Sources.Compile(GeneratedProgram.Prelude + string.Concat(programs));
        var project = new Project(compilation, ScopeApi.TryCreate(compilation)!, cancellation, kept: null);
        return
        [
            .. project.Index.ReachingBodies.Select(body => project.Lower(body.Tree, body.Body, cancellation)).OfType<LoweredBody>()
                .SelectMany(body => body.Nested.Values.Prepend(body))
                .SelectMany(body => EffectWalk.All(body.Effect))
                .SelectMany(NamesOf),
        ];
    }

    private static IEnumerable<string> NamesOf(Effect effect) =>
    [
        effect.GetType().Name,
        .. EffectParts.TermsIn(effect).SelectMany(EffectWalk.AllIn).Select(term => term.GetType().Name).Where(NameTerms.Select(row => row.Data).Contains),
        .. CalledBy(effect),
        .. effect is ContainerEffect change ? [$"{nameof(ContainerOperation)}.{change.Operation}"] : Array.Empty<string>(),
        .. EffectParts.TermsIn(effect).SelectMany(EffectWalk.AllIn).OfType<QueryTerm>().Select(query => $"{nameof(QueryOperator)}.{query.Operator}"),
    ];

    private static IEnumerable<string> CalledBy(Effect effect) => (effect switch
    {
        CallEffect call => EffectWalk.FunctionsIn(effect).Append(call.Method),
        ConstructEffect construct => EffectWalk.FunctionsIn(effect).Append(construct.Constructor),
        _ => EffectWalk.FunctionsIn(effect),
    }).Select(member => member.Text);
}
