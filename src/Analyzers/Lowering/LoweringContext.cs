using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What lowering any body of a compilation asks.</summary>
/// <param name="Api">The library.</param>
/// <param name="Project">What is asked of the index: which members of this project reach the library.</param>
/// <param name="Foreign">Which other assemblies reach it.</param>
/// <param name="Compilation">This project.</param>
internal sealed record LoweringContext(ScopeApi Api, IndexQuestions Project, ForeignCode Foreign, Compilation Compilation)
{
    /// <summary>The names of members and types in effects.</summary>
    public SymbolIds Ids { get; } = new(Compilation.Assembly, Foreign.References);

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _onlyAnswers = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call does nothing but give its result, as long as none of its arguments can be changed: it does not reach the
    /// library, changes nothing that lives on, throws nothing and closes nothing.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="hasReceiver">Whether an object is called.</param>
    /// <param name="isVirtual">Whether the object decides what runs.</param>
    public bool OnlyAnswers(IMethodSymbol method, bool hasReceiver, bool isVirtual) =>
        !(hasReceiver && isVirtual)
        && IsHere(method)
        && !DerivesFromElsewhere(method.ContainingType)
        && method.MethodKind is not (MethodKind.Constructor or MethodKind.LocalFunction)
        && !Project.Reaches(method)
        && !Project.ChangesStatics(method) && !method.Parameters.Select(parameter => parameter.Type).Where(IsOwn).Any(Project.ChangesStatics)
        && (method.IsStatic || !method.IsOfExtensionBlock()) // What it runs on is no object of its own type.
        && _onlyAnswers.GetOrAdd(method, _ =>
            !(!method.IsStatic && method.ContainingType.HasState(Compilation.Assembly)) && !method.ContainingType.HasStaticState()
            && !method.MayThrow() && !method.MayClose() && !MayOperate(method));

    /// <summary>Whether making an object may do more than that: reach the library, change what types keep in static members, or throw.</summary>
    public bool DoesMore(IMethodSymbol constructor) => Project.Reaches(constructor)
        || constructor.ContainingType.TypeAndBases().Where(IsOwn).OfType<INamedTypeSymbol>().Any(type => Project.ChangesStatics(type) || type.InstanceConstructors.Any(own => own.MayThrow()));

    /// <summary>Whether a method may run an operation of the library, which may refuse its operands.</summary>
    private bool MayOperate(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(Api.IsOfRuntime)
        || method.MentionsOperations();

    /// <summary>The same for lowering one body more, of which it is to be known what it asks.</summary>
    public LoweringContext Asking() => this with { Project = Project.Anew() };

    private readonly StaticParts _statics = new();

    /// <summary>Whether the static initializers of a type run no code that may reach the library.</summary>
    public bool HasHarmlessStatics(INamedTypeSymbol type, CancellationToken cancellation) => _statics.AreHarmless(type, this, cancellation);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _lengthLists = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is that of shapes, or a list of lengths that stands for one: a collection expression makes it, and it converts
    /// to a shape by itself.</summary>
    public bool IsShape(ITypeSymbol? type) => Api.IsShape(type)
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false, SpecialType: SpecialType.None } named && _lengthLists.GetOrAdd(named, IsLengthList));

    private bool IsLengthList(INamedTypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().Any(conversion => Api.IsShape(conversion.ReturnType))
        && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == CompilerMembers.CollectionBuilder);

    /// <summary>Whether a symbol is declared in this project.</summary>
    public bool IsHere(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether a symbol is declared in this project, or in a referenced one and is followed there.</summary>
    public bool IsOwn(ISymbol? symbol) => IsHere(symbol) || IsElsewhere(symbol);

    /// <summary>Whether a symbol is declared in a referenced project and is followed there.</summary>
    public bool IsElsewhere(ISymbol? symbol) => Foreign.References.Follow(symbol);

    /// <summary>Whether it is known what a method does.</summary>
    public bool HasBody(IMethodSymbol method) => IsElsewhere(method) ? Foreign.References.HasBody(Ids.Of(method)) : method.HasBody();

    /// <summary>Whether an accessor has no code of its own but reads or writes the field behind the property.</summary>
    public bool IsAutomatic(IMethodSymbol? accessor) =>
        accessor is not null && IsElsewhere(accessor) ? !accessor.IsAbstract && !Foreign.References.HasBody(Ids.Of(accessor)) : accessor.IsAutomatic();

    /// <summary>What the static initializers of a type of a referenced project are like; null where they do not matter.</summary>
    public StaticsFacts? StaticsElsewhere(INamedTypeSymbol type) => Foreign.References.FindType(type)?.Statics;

    /// <summary>Whether a base type is one of a referenced project.</summary>
    private bool DerivesFromElsewhere(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsElsewhere(ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private readonly Lazy<OwnModels> _ownModels = new(
        () => OwnModels.Of(Project, tree => ModelOf(tree, Compilation), Foreign.References), LazyThreadSafetyMode.PublicationOnly); // A failure for want of stack is not kept.

    /// <summary>The models that this project itself has of members of other assemblies.</summary>
    public OwnModels OwnModels => _ownModels.Value;

    /// <summary>What stands for a member of another assembly; the member itself where nothing of this project does.</summary>
    public IMethodSymbol Described(IMethodSymbol method) => DescriptionOf(method) ?? method;

    /// <summary>The member of this project that stands for one of another assembly; null where none does.</summary>
    public IMethodSymbol? DescriptionOf(IMethodSymbol? method) => method?.ContainingType is null || IsHere(method) ? null : OwnModels.Find(method);

    /// <summary>Whether a member of another assembly has a body all the same.</summary>
    public bool HasModel(IMethodSymbol? method) => HasCarriedModel(method) || DescriptionOf(method) is not null;

    private bool HasCarriedModel(IMethodSymbol? method) =>
        method?.ContainingType is { } type && ModelLibrary.Names.Contains(type.Name) && !IsOwn(method) && ModelLibrary.Has(Ids.Of(method.ReducedFrom ?? method));

    /// <summary>Whether the body of a member of another assembly runs on objects of which it is known what is in them, and on no others.</summary>
    public bool RunsOnKnownObjects(IMethodSymbol method) =>
        HasCarriedModel(method) && ModelLibrary.LayoutOf(Ids.Of(method.ContainingType.OriginalDefinition)) is { } layout && layout.Targets.ContainsKey(Ids.Of(method.OriginalDefinition));

    /// <summary>The body that the analyzers have for a member of another assembly; null where they have none.</summary>
    public LoweredBody? CarriedModelOf(IMethodSymbol method) => HasCarriedModel(method) ? ModelLibrary.Find(Ids.Of(method.ReducedFrom ?? method)) : null;

    /// <summary>Whether a member is one of a scope library that has a body here.</summary>
    public bool IsOfScopeLibrary(IMethodSymbol? method) =>
        method?.ContainingAssembly is { } assembly && !IsHere(method) && Api.Libraries.Any(library => library.Is(assembly)) && HasCarriedModel(method);

    /// <summary>Whether a member of another assembly is followed by what this project or the analyzers have for it as one of a scope library.</summary>
    public bool IsFollowedElsewhere(IMethodSymbol? method) => IsOfScopeLibrary(method) || DescriptionOf(method) is not null;

    /// <summary>Whether the objects of a type of another assembly are followed by their members' bodies.</summary>
    public bool IsModelled(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && ModelLibrary.Names.Contains(named.Name) && !IsOwn(named) && ModelLibrary.LayoutOf(Ids.Of(named.OriginalDefinition)) is not null;

    /// <summary>Whether any code of this project may have an object whose members have bodies though they are of another assembly.</summary>
    public bool MentionsModels(SyntaxTree near) => CalledByInterface.Any(name => Project.IsMentioned(name, near));

    /// <summary>The names of those types: exceptions are not called by an interface.</summary>
    private static readonly ImmutableArray<string> CalledByInterface = [.. ModelLibrary.ObjectNames.Where(name => !Exceptions.IsName(name))];

    /// <summary>The model of a tree of this project.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => ModelOf(tree, Compilation);

#pragma warning disable RS1030 // Callees lie in trees that nobody hands us a model of; the driver keeps those of the compilation that it analyses; elsewhere keeping them would keep all that they bound.
    private static SemanticModel ModelOf(SyntaxTree tree, Compilation compilation) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>The operation of a declaration; null where it has none, and for one of another project.</summary>
    public IOperation? OperationOf(SyntaxNode declaration, CancellationToken cancellation) =>
        Compilation.ContainsSyntaxTree(declaration.SyntaxTree) ? ModelOf(declaration.SyntaxTree).GetOperation(declaration.Bare(), cancellation) : null;
}
