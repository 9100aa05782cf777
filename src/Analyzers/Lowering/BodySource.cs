using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The lowered bodies of a project, each made when it is first asked for. Lowering one never asks for another, so that threads
/// that wait for each other's bodies come to an end.</summary>
/// <param name="api">The library.</param>
/// <param name="project">Which members of the project reach it.</param>
/// <param name="foreign">Which other assemblies do.</param>
/// <param name="compilation">The project.</param>
/// <param name="lowering">Told of each body that is lowered; null where nobody counts them.</param>
internal sealed class BodySource(ScopeApi api, ProjectIndex project, ForeignCode foreign, Compilation compilation, Action? lowering = null)
{
    private readonly LoweringContext _context = new(api, new IndexQuestions(project), foreign, compilation);
    private readonly KeptBodies _bodies = KeptBodies.Of(compilation, project, foreign.References);
    private readonly FixedMembers _fixed = new(foreign.References);

    /// <summary>The names of members and types in effects.</summary>
    public SymbolIds Ids => _context.Ids;

    /// <inheritdoc cref="KeptBodies.Declarations"/>
    public object Declarations => _bodies.Declarations;

    /// <summary>The models that the project itself has of members of other assemblies.</summary>
    public OwnModels OwnModels => _context.OwnModels;

    /// <summary>Whether the static initializers of a type run no code that may reach the library.</summary>
    public bool HasHarmlessStatics(INamedTypeSymbol type) => _context.Asking().HasHarmlessStatics(type, CancellationToken.None);

    /// <summary>The model of a tree of the project.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _context.ModelOf(tree);

    /// <summary>The body of a method, accessor, operator or constructor.</summary>
    /// <param name="method">The method.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The body, or null where this project has no source for it.</returns>
    /// <exception cref="InsufficientExecutionStackException">The code is nested too deeply; asking again from less deep may succeed.</exception>
    public LoweredBody? Find(IMethodSymbol method, CancellationToken cancellation) =>
        _context.IsHere(method) ? Find(Ids.Of(method), cancellation) : null;

    /// <summary>The body of a member, or of a function inside one.</summary>
    /// <param name="member">The member.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The body, or null where there is neither source nor a model of it.</returns>
    /// <exception cref="InsufficientExecutionStackException">The code is nested too deeply; asking again from less deep may succeed.</exception>
    public LoweredBody? Find(MemberId member, CancellationToken cancellation)
    {
        if (member.IsNested)
        {
            var owner = member;
            while (owner.Outer is { } outer)
            {
                owner = outer;
            }

            return Find(owner, cancellation)?.Nested.TryGetValue(member, out var nested) == true ? nested : null;
        }

        var record = _bodies.Find(member);
        return record is { IsMade: true } ? record.Body
            : record is not null || (Ids.Find(member) is IMethodSymbol symbol && _context.IsHere(symbol)) ? Made(member, cancellation)
            : foreign.References.Find(member, cancellation) ?? ModelLibrary.Find(member);
    }

    private LoweredBody? Made(MemberId member, CancellationToken cancellation) =>
        _bodies.Of(member).Get(record => Ids.Find(member) is IMethodSymbol method ? Lower(method, record, cancellation) : null);

    /// <summary>Some code of a member by itself, with all that the body of the member leaves out.</summary>
    /// <param name="member">The member.</param>
    /// <param name="code">An expression, or statements.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The code, or null where some of it is none that runs.</returns>
    /// <exception cref="InsufficientExecutionStackException">The code is nested too deeply.</exception>
    public LoweredPart? FindPart(IMethodSymbol member, IReadOnlyList<SyntaxNode> code, CancellationToken cancellation)
    {
        var model = _context.ModelOf(code[0].SyntaxTree);
        ImmutableArray<IOperation> parts = [.. code.Select(part => model.GetOperation(part.Bare(), cancellation)).OfType<IOperation>()];
        return parts.Length == code.Count ? LowerPart(member, Outermost(parts[0]), parts, cancellation) : null;
    }

    /// <summary>The same for all of the member around a place of its code.</summary>
    public LoweredPart? FindAround(IMethodSymbol member, SyntaxNode place, CancellationToken cancellation) =>
        _context.ModelOf(place.SyntaxTree).GetOperation(place.Bare(), cancellation) is { } part && Outermost(part) is var all ? LowerPart(member, all, [all], cancellation) : null;

    private LoweredPart LowerPart(IMethodSymbol member, IOperation all, ImmutableArray<IOperation> code, CancellationToken cancellation)
    {
        var record = new BodyRecord();
        var context = Begin(record, Ids.Of(member), [all.Syntax]);
        return MemberLowering.LowerPart(context, member, record.Places!, [all], code, cancellation);
    }

    private static IOperation Outermost(IOperation part) => part.Parent is { } around ? Outermost(around) : part;

    /// <summary>What gives a static field or automatic property its first value, as a body that returns it.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="startsProgram">Whether no code of the program has run that may have changed the value since.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The body, or null where it is not known what the member holds at first.</returns>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation)
    {
        if (Ids.Find(member) is not { } symbol || !_context.IsHere(symbol))
        {
            return foreign.References.FindInitializer(member, startsProgram, cancellation);
        }

        var type = symbol.ContainingType;
        return (startsProgram || _fixed.Contains(symbol))
            && type.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared) && (!project.InitializersReach(type) || _context.Asking().HasHarmlessStatics(type, cancellation))
            && type.StaticConstructors.FirstOrDefault() is { } constructor
                ? _bodies.Of(member).Get(record => LowerInitializer(symbol, constructor, record, cancellation))
                : null;
    }

    /// <summary>Where a place in a member is in the source.</summary>
    public Location Locate(Site site) =>
        site.Member is { } member && _bodies.Find(member)?.Places is { } places ? places.Locate(site) : Location.None;

    /// <summary>What lowering a body asks, noted in its record together with where it is.</summary>
    private LoweringContext Begin(BodyRecord record, MemberId member, IEnumerable<SyntaxNode> parts)
    {
        var context = _context.Asking();
        record.Places = new BodyPlaces(member, parts);
        record.Asked = context.Project.Answers;
        return context;
    }

    /// <summary>What runs before a type is first used: the static initializers in their order, and the static constructor.</summary>
    /// <param name="statics">What stands for all of that.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The body, or null where it is not known.</returns>
    public LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation) =>
        Ids.FindType(statics) is not { } type || !_context.IsHere(type) ? foreign.References.FindStatics(statics, cancellation)
        : type.StaticConstructors.FirstOrDefault() is { } constructor
            ? _bodies.Of(statics).Get(record => LowerStatics(statics, type, constructor, record, cancellation))
            : null;

    private LoweredBody LowerStatics(MemberId statics, INamedTypeSymbol type, IMethodSymbol constructor, BodyRecord record, CancellationToken cancellation)
    {
        var initializers = StaticParts.Of(type, _context, cancellation);
        var body = constructor.DeclaringSyntaxReferences.Select(reference => _context.OperationOf(reference.GetSyntax(cancellation), cancellation)).FirstOrDefault();
        var parts = initializers.Select(initializer => initializer.Value.Syntax).Concat(body is null ? [] : [body.Syntax]);
        var context = Begin(record, statics, parts);
        return MemberLowering.LowerStatics(context, constructor, record.Places!, initializers, body, cancellation);
    }

    private LoweredBody? LowerInitializer(ISymbol member, IMethodSymbol constructor, BodyRecord record, CancellationToken cancellation) =>
        member.InitializerSyntax() is { Parent: { } clause } && _context.OperationOf(clause, cancellation) is ISymbolInitializerOperation { Value: { } value }
            ? MemberLowering.LowerInitializer(Begin(record, Ids.Of(member), [value.Syntax]), constructor, record.Places!, value, cancellation)
            : null;

    /// <summary>The body that a declaration has: top-level statements for a compilation unit.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The body, or null where it has none of its own, such as the initializer of a field.</returns>
    /// <exception cref="InsufficientExecutionStackException">The code is nested too deeply.</exception>
    public LoweredBody? Find(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = MemberOf(declaration, model, cancellation);
        return symbol is null ? null : Find(symbol, cancellation);
    }

    /// <summary>The member that a declaration declares, or whose body it is: what runs top-level statements for a compilation unit.</summary>
    public static IMethodSymbol? MemberOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) => declaration switch
    {
        ArrowExpressionClauseSyntax { Parent: { } owner } => (model.GetDeclaredSymbol(owner, cancellation) as IPropertySymbol)?.GetMethod,
        CompilationUnitSyntax unit => model.GetDeclaredSymbol(unit, cancellation),
        _ => model.GetDeclaredSymbol(declaration, cancellation) as IMethodSymbol,
    };

    /// <summary>Where something is said of a body as a whole: at its name; at the first statement where it has none.</summary>
    public static Location? PlaceOf(IMethodSymbol member, SyntaxNode declaration) => declaration is CompilationUnitSyntax unit
        ? unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault()?.GetFirstToken().GetLocation()
        : member.Locations.FirstOrDefault();

    private LoweredBody? Lower(IMethodSymbol method, BodyRecord record, CancellationToken cancellation)
    {
        lowering?.Invoke();
        if (method is { MethodKind: MethodKind.Constructor })
        {
            return ConstructorParts.Of(method, _context, cancellation) is { } parts
                ? MemberLowering.Lower(Begin(record, Ids.Of(method), parts.Pieces), method, record.Places!, parts, cancellation)
                : null;
        }

        if (CompilerMembers.IsClone(method))
        {
            return MemberLowering.LowerClone(Begin(record, Ids.Of(method), method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))), method, record.Places!, cancellation);
        }

        if (method.IsImplicitlyDeclared && CompilerMembers.IsTextOfRecord(method))
        {
            var declarations = method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).ToList();
            return MemberLowering.LowerTextOfRecord(Begin(record, Ids.Of(method), declarations), method, record.Places!, declarations[0], cancellation);
        }

        return method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            .Where(declaration => _context.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            .Select(declaration => _context.OperationOf(declaration, cancellation))
            .FirstOrDefault(operation => operation is not null) is { } body
                ? MemberLowering.Lower(Begin(record, Ids.Of(method), [body.Syntax]), method, record.Places!, body, cancellation)
                : null;
    }
}
