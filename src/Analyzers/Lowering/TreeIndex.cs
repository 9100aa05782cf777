using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What one syntax tree says without binding it. First its words are read; its bodies are looked for only when one of the words
/// matters, and walked only when a word inside them does. Kept as long as the tree lives, so that an edit re-reads one file.</summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Indexes = new();

    private static readonly NameSet CurrentScope = new(RuntimeNames.Current);

    private static readonly NameSet LoadAttribute = new(CompilerMembers.ModuleInitializer, CompilerMembers.ModuleInitializerAttribute);

    private readonly SyntaxTree _tree;
    private readonly WordSet _words;
    private readonly ConcurrentDictionary<string, bool> _mentioned = new(StringComparer.Ordinal);
    private ImmutableArray<OutermostBody> _outermost;
    private ImmutableArray<BodyEntry> _calling;
    private ImmutableArray<string> _changingStatics;
    private ImmutableArray<BodyEntry> _callingRenamed;

    private TreeIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        var text = tree.GetText(cancellation);
        _words = WordSet.Of(text, new TextSpan(0, text.Length), () => tree.GetRoot(cancellation));
        RenamesLibrary = _words.Overlaps(LibraryNames.InDirectives.Words) && Directives(cancellation).Any(IsRenaming);
    }

    /// <summary>The bodies of the tree: members, and the local functions inside them. All are walked for it; who wants some of them asks
    /// for
    /// those that mention something.</summary>
    public ImmutableArray<BodyEntry> Bodies => [.. OutermostBodies().SelectMany(body =>
        BodyReading.BodiesInside(body.Declaration).Prepend(body.Declaration).Select(BodyReading.EntryOf))];

    /// <summary>The bodies of the tree that are in no other one. Nothing inside them is looked at.</summary>
    public IEnumerable<BodyEntry> OutermostEntries => OutermostBodies().Select(body => BodyReading.EntryOf(body.Declaration));

    /// <summary>Whether a using directive gives members of the library another name, or lets them go without their type's.</summary>
    public bool RenamesLibrary { get; }

    /// <summary>The index of a tree.</summary>
    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Indexes.TryGetValue(tree, out var known))
        {
            return known;
        }

        var index = new TreeIndex(tree, cancellation);
        return Indexes.GetValue(tree, _ => index);
    }

    /// <summary>The bodies that mention one of some names.</summary>
    public IEnumerable<BodyEntry> BodiesMentioning(NameSet names) => _words.Overlaps(names.Words)
        ? OutermostBodies().Where(body => body.Words.Overlaps(names.Words)).SelectMany(body => body.Mentioning(names))
        : [];

    /// <summary>The bodies that themselves call the library.</summary>
    /// <param name="isRenamed">Whether a using directive of the project renames the library.</param>
    public ImmutableArray<BodyEntry> BodiesCallingLibrary(bool isRenamed)
    {
        ref var known = ref isRenamed ? ref _callingRenamed : ref _calling;
        if (known.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref known, [.. FindBodiesCallingLibrary(isRenamed)]);
        }

        return known;
    }

    /// <summary>Whether some body closes whatever scope is the current one.</summary>
    public bool ClosesCurrentScope => BodiesMentioning(CurrentScope).SelectMany(body => BodyReading.Mentions(body.Declaration, CurrentScope))
        .Any(mention => mention.Token.IsClosedAtOnce());

    /// <summary>The names of static members that can be changed, or whose value can be.</summary>
    public ImmutableArray<string> ChangingStatics
    {
        get
        {
            if (_changingStatics.IsDefault)
            {
                var declared = _tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>();
                ImmutableInterlocked.InterlockedInitialize(ref _changingStatics, [.. declared.SelectMany(SyntaxFacts.ChangingStatics)]);
            }

            return _changingStatics;
        }
    }

    /// <summary>The methods that run when the assembly is loaded.</summary>
    public IEnumerable<BodyEntry> ModuleInitializers => _words.Overlaps(LoadAttribute.Words) ? Bodies.Where(body => body.Declaration.IsModuleInitializer()) : [];

    /// <summary>Whether the tree uses an identifier other than to declare something of that name.</summary>
    public bool Mentions(string name, CancellationToken cancellation) => Mentions(name, WordReader.HashOf(name), cancellation);

    /// <summary>Whether the tree uses an identifier, of which the hash is given too, other than to declare something of that name.</summary>
    public bool Mentions(string name, int word, CancellationToken cancellation)
    {
        if (!_words.Contains(word))
        {
            return false;
        }

        if (!_mentioned.TryGetValue(name, out var mentions))
        {
            mentions = UsesWord(name, cancellation);
            _mentioned.TryAdd(name, mentions);
        }

        return mentions;
    }

    private bool UsesWord(string name, CancellationToken cancellation)
    {
        var root = _tree.GetRoot(cancellation);
        var text = _tree.GetText(cancellation).ToString();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (BodyReading.MentionOf(root.FindToken(at)) == name)
            {
                return true;
            }
        }

        // No search for its letters finds a word that is spelt otherwise.
        return _words.HasOtherSpellings && root.DescendantTokens().Any(token => BodyReading.MentionOf(token) == name);
    }

    private static bool IsRenaming(UsingDirectiveSyntax directive) =>
        (directive.Alias is not null || directive.StaticKeyword != default)
        && directive.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => LibraryNames.InDirectives.Contains(name.Identifier.ValueText));

    private IEnumerable<UsingDirectiveSyntax> Directives(CancellationToken cancellation) => _tree.GetRoot(cancellation)
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();

    private IEnumerable<BodyEntry> FindBodiesCallingLibrary(bool isRenamed)
    {
        if (!LibraryNames.AreCalled(_words, isRenamed))
        {
            return [];
        }

        // A parameter or field may hold the scope that a body asks for variables, without naming its type.
        var mayHoldScopes = isRenamed || LibraryNames.NameScopes(_words);
        return OutermostBodies().Where(body => LibraryNames.AreCalled(body.Words, mayHoldScopes))
            .SelectMany(body => body.Mentioning(LibraryNames.InCalls)).Where(body => LibraryNames.AreCalled(body, mayHoldScopes));
    }

    private ImmutableArray<OutermostBody> OutermostBodies()
    {
        if (_outermost.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(
                ref _outermost, [.. BodyReading.OutermostBodies(_tree.GetRoot()).Select(body => new OutermostBody(body))]);
        }

        return _outermost;
    }

    /// <summary>A body in no other body, and the words in it and in those inside.</summary>
    private sealed class OutermostBody(SyntaxNode declaration)
    {
        public SyntaxNode Declaration { get; } = declaration;

        /// <summary>The words in it, which are read when somebody asks: what a file declares is asked for more often.</summary>
        public WordSet Words
        {
            get
            {
                if (Volatile.Read(ref _words) is { } known)
                {
                    return known;
                }

                var read = BodyReading.WordsOf(Declaration);
                return Interlocked.CompareExchange(ref _words, read, null) ?? read;
            }
        }

        private WordSet? _words;

        /// <summary>The bodies that mention an identifier, by its hash: those that were asked for. The same names are asked for again after each edit
        /// elsewhere.</summary>
        private ConcurrentDictionary<int, ImmutableArray<(string Name, BodyEntry Body)>>? _mentioning;

        /// <summary>Itself and those inside, as far as they mention one of some names.</summary>
        public IEnumerable<BodyEntry> Mentioning(NameSet names)
        {
            if (Words.HasOtherSpellings)
            {
                return Around(BodyReading.Mentions(Declaration, names)).Select(mention => mention.Body).Distinct();
            }

            var known = LazyInitializer.EnsureInitialized(ref _mentioning, static () => new(concurrencyLevel: 1, capacity: 1))!;
            var words = Words.Among(names.Words).ToList();
            if (words.FindAll(word => !known.ContainsKey(word)) is { Count: > 0 } fresh)
            {
                var found = Around(BodyReading.Mentions(Declaration, [.. fresh])).Distinct().ToLookup(mention => WordReader.HashOf(mention.Name));
                foreach (var word in fresh)
                {
                    known.TryAdd(word, [.. found[word]]);
                }
            }

            return words.SelectMany(word => known[word]).Where(mention => names.Contains(mention.Name)).Select(mention => mention.Body).Distinct();
        }

        private IEnumerable<(string Name, BodyEntry Body)> Around(IEnumerable<(SyntaxToken Token, string Name)> mentions) =>
            mentions.SelectMany(mention => BodyReading.BodiesAround(mention.Token, Declaration).Select(body => (mention.Name, BodyReading.EntryOf(body))));
    }
}
