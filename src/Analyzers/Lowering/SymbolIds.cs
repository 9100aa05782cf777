using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Names the members and types of a compilation as effects do, and finds what such a name stands for.</summary>
/// <param name="own">The assembly that the compilation makes.</param>
/// <param name="references">The referenced assemblies whose code is followed.</param>
internal sealed class SymbolIds(IAssemblySymbol own, ReferencedProjects references)
{
    /// <summary>Structs inside structs are written out to this depth; code that does not compile may nest them for ever.</summary>
    private const int MostNesting = 4;

    private static readonly SymbolDisplayFormat Display = SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly ConcurrentDictionary<ISymbol, object> _ids = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ObjectLayout> _layouts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<MemberId, ISymbol> _symbols = new();
    private readonly ConcurrentDictionary<MemberId, INamedTypeSymbol> _statics = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _namedWhole = new(SymbolEqualityComparer.Default);
    private readonly OwnTypes _declared = new(own);

    /// <summary>What is being named. Others see it when all of it is.</summary>
    private readonly Dictionary<ISymbol, object> _pending = new(SymbolEqualityComparer.Default);
    private readonly object _gate = new();
    private int _depth;

    /// <summary>The name of a type.</summary>
    public TypeId Of(ITypeSymbol type) => (TypeId)Named(type, () => MakeType(type));

    /// <summary>The name of a member of a type, or of top-level statements. A construction of a generic one goes by its definition.</summary>
    public MemberId Of(ISymbol member) => (MemberId)Named(Defined(member), () => MakeMember(Defined(member)));

    /// <summary>The name of a member of a type that type arguments may have constructed, or of a construction of a generic method.</summary>
    public MemberId OfConstructed(ISymbol member) => (MemberId)Named(member, () => MakeMember(member));

    /// <summary>The member that a name stands for, which an earlier compilation may have given; null where this one has not named it nor declares it.</summary>
    public ISymbol? Find(MemberId id) =>
        _symbols.TryGetValue(id, out var symbol) || (id.ContainingType is { } type && _declared.Find(type.Definition) is { } declared && NameMembers(declared) && _symbols.TryGetValue(id, out symbol))
            ? symbol : null;

    /// <summary>What stands for all that runs before a type is first used.</summary>
    public MemberId StaticsOf(INamedTypeSymbol type)
    {
        var statics = new MemberId(IdText.Of((ITypeSymbol)type) + ".(statics)", type.Name, MemberForm.Constructor) { ContainingType = Of(type) };
        _statics.TryAdd(statics, type);
        return statics;
    }

    /// <summary>The type of which something stands for all that runs before it is first used; null where this compilation has not named it nor declares it.</summary>
    public INamedTypeSymbol? FindType(MemberId statics) =>
        _statics.TryGetValue(statics, out var type) ? type
        : statics.ContainingType is { } owner && _declared.Find(owner.Definition) is { } declared && StaticsOf(declared).Equals(statics) ? declared : null;

    /// <summary>Names all members of a type.</summary>
    private bool NameMembers(INamedTypeSymbol type) => _namedWhole.GetOrAdd(type, _ =>
    {
        foreach (var member in type.GetMembers().Where(member => member is IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol { AssociatedSymbol: null }))
        {
            Of(member);
        }

        return true;
    });

    /// <summary>What is in an object of a type.</summary>
    public ObjectLayout LayoutOf(INamedTypeSymbol type) => _layouts.TryGetValue(type, out var known) ? known : _layouts.GetOrAdd(type, MakeLayout(type));

    private ObjectLayout MakeLayout(INamedTypeSymbol type) => Elsewhere(type) is { } known ? known.Layout : type.DeclaringSyntaxReferences.IsEmpty && ModelLibrary.LayoutOf(Of(type)) is { } model
        ? model
        : new ObjectLayout(Of(type), FieldsOf(type), TargetsOf(type), [.. FrameworkMembers.Of(type).Select(Of), .. BaseElsewhere(type)?.Layout.RunByOthers ?? []]);

    /// <summary>The nearest base type that is one of a referenced project; null where none is.</summary>
    private ReferencedType? BaseElsewhere(INamedTypeSymbol type) => Ancestors(type).Where(ancestor => ancestor.TypeKind != TypeKind.Interface).Select(Elsewhere).FirstOrDefault(known => known is not null);

    /// <summary>A field as effects name it: what stands behind an automatic property is the property, and what keeps a parameter is the parameter.</summary>
    public static ISymbol FieldOf(IFieldSymbol field) => (field.AssociatedSymbol as IPropertySymbol ?? field.KeptParameter() ?? (ISymbol)field).OriginalDefinition;

    /// <summary>What is constructed or called, as it is declared.</summary>
    public static ISymbol Defined(ISymbol member) => member is IMethodSymbol method
        ? (method.ReducedFrom ?? method).OriginalDefinition is var definition ? definition.PartialImplementationPart ?? definition : method
        : member.OriginalDefinition;

    private object Named(ISymbol symbol, Func<object> make)
    {
        if (_ids.TryGetValue(symbol, out var known))
        {
            return known;
        }

        lock (_gate)
        {
            if (_pending.TryGetValue(symbol, out var made) || _ids.TryGetValue(symbol, out made))
            {
                return made;
            }

            _depth++;
            try
            {
                made = make();
                _pending[symbol] = made;
                if (made is TypeId { IsValueType: true } structure && symbol is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct, IsTupleType: false } type && _depth <= MostNesting)
                {
                    structure.Layout = !type.DeclaringSyntaxReferences.IsEmpty || Elsewhere(type) is not null ? new ObjectLayout(structure, FieldsOf(type), TargetsOf(type), []) : ModelLibrary.LayoutOf(structure);
                }
            }
            finally
            {
                _depth--;
            }

            if (_depth == 0)
            {
                Publish();
            }

            return made;
        }
    }

    private void Publish()
    {
        foreach (var pending in _pending)
        {
            if (pending.Value is MemberId member)
            {
                if (SymbolEqualityComparer.Default.Equals(pending.Key.ContainingAssembly, own))
                {
                    _symbols[member] = pending.Key; // It may stand for a member of another assembly, of the same name.
                }
                else
                {
                    _symbols.TryAdd(member, pending.Key);
                }
            }

            _ids.TryAdd(pending.Key, pending.Value);
        }

        _pending.Clear();
    }

    private TypeId MakeType(ITypeSymbol declared)
    {
        var type = declared is INamedTypeSymbol named ? IdText.ModelledBy(named) : declared;
        var text = IdText.Of(type);
        var definition = type.OriginalDefinition;
        return new TypeId(text, type.Name)
        {
            DisplayName = type.ToDisplayString(Display),
            Definition = SymbolEqualityComparer.Default.Equals(definition, type) ? text : IdText.Of(definition),
            Form = TypeShape.FormOf(type),
            Special = type.SpecialType,
            Library = TypeShape.LibraryOf(type),
            IsRecord = Elsewhere(type)?.Layout.Type.IsRecord ?? (type.IsRecord && type.TypeAndBases().All(owner => owner.GetMembers(CompilerMembers.Equality).All(member => member.IsImplicitlyDeclared || owner.SpecialType == SpecialType.System_Object || owner.SpecialType == SpecialType.System_ValueType))),
            IsNullable = type.IsReferenceType || definition.SpecialType == SpecialType.System_Nullable_T,
            IsValueType = type.IsValueType,
            HasIdentity = type is IArrayTypeSymbol or INamedTypeSymbol { IsRecord: false, IsValueType: false } && !TypeShape.OverridesEquals(type),
            HasOwnEquality = Elsewhere(type)?.Layout.Type.HasOwnEquality ?? (TypeShape.HasOwnEquality(type) && FixedTypes.Contains(type, references)),
            HasFieldEquality = Elsewhere(type)?.Layout.Type.HasFieldEquality ?? HasFieldEquality(type),
            MayBeChanged = type.MayBeChanged(),
            IsImmutable = ContainerTypes.IsImmutable(type),
            IsVariant = type is INamedTypeSymbol { TypeParameters: var parameters } && parameters.Any(parameter => parameter.Variance != VarianceKind.None),
            IsTuple = type.IsTupleType,
            TypeArguments = ArgumentsOf(type),
            EnumValues = type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration && !TypeShape.IsCombined(enumeration) ? TypeShape.ValuesOf(enumeration) : [],
            Ancestors = TypeShape.AncestorsOf(type),
        };
    }

    private ImmutableArray<TypeId> ArgumentsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [Of(array.ElementType)],
        INamedTypeSymbol { IsTupleType: true } tuple => [.. tuple.TupleElements.Select(element => Of(element.Type))],
        INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named when !SymbolEqualityComparer.Default.Equals(named, named.OriginalDefinition) =>
            [.. named.TypeArguments.Select(Of)],
        _ => [],
    };

    private bool HasFieldEquality(ITypeSymbol type) => type is INamedTypeSymbol { SpecialType: SpecialType.None, IsTupleType: false, DeclaringSyntaxReferences.IsEmpty: false } named
        && (named.TypeKind == TypeKind.Struct || (named.IsRecord && FixedTypes.Contains(named, references) && (named.BaseType is not { IsRecord: true } based || (Elsewhere(based)?.Layout.Type.HasFieldEquality ?? HasFieldEquality(based)))))
        && named.GetMembers(CompilerMembers.Equality).All(member => member.IsImplicitlyDeclared);

    private MemberId MakeMember(ISymbol member)
    {
        if (references.FindMember(member) is { } known)
        {
            return known;
        }

        var method = member as IMethodSymbol;
        var type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IEventSymbol raised => raised.Type,
            IParameterSymbol parameter => parameter.Type,
            IMethodSymbol { ReturnsVoid: false } function => function.ReturnType,
            _ => null,
        };
        return new MemberId(IdText.Of(member), member.Name, IdText.FormOf(member))
        {
            ContainingType = member.ContainingType is { } owner ? Of(owner.OriginalDefinition) : null,
            Type = type is null ? null : Of(type),
            IsReadOnly = member is IFieldSymbol { IsReadOnly: true, RefKind: RefKind.None } || (member is IPropertySymbol { SetMethod: null } automatic && automatic.GetMethod.IsAutomatic()),
            IsPerThread = TaskTypes.IsPerThread(member),
            IsInSight = !member.DeclaringSyntaxReferences.IsEmpty,
            IsAsync = method?.IsAsync == true,
            IsOfRecord = member is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true } && method is { MethodKind: not MethodKind.Constructor },
            Accesses = method is { AssociatedSymbol: { } accessed, IsAbstract: false, IsExtern: false } && (accessed is IEventSymbol ? method.IsImplicitlyDeclared : !method.DeclaringSyntaxReferences.IsEmpty)
                ? Of(accessed.OriginalDefinition)
                : null,
            ParameterCount = method?.Parameters.Length ?? 0,
            IsPure = PureCode.Contains(member),
        };
    }

    private ImmutableArray<MemberId> FieldsOf(INamedTypeSymbol made)
    {
        var fields = ImmutableArray.CreateBuilder<MemberId>();
        for (var type = made; type is not null; type = type.BaseType)
        {
            if (Elsewhere(type) is { } known)
            {
                fields.AddRange(known.Layout.Fields);
                break;
            }

            if (type.DeclaringSyntaxReferences.IsEmpty)
            {
                fields.AddRange(ModelLibrary.LayoutOf(Of(type))?.Fields ?? []);
                break;
            }

            foreach (var member in type.OriginalDefinition.GetMembers())
            {
                if (member is IEventSymbol { IsStatic: false, AddMethod.IsImplicitlyDeclared: true })
                {
                    fields.Add(Of(member));
                }
                else if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
                {
                    fields.Add(Of(FieldOf(field)));
                }
            }
        }

        return fields.ToImmutable();
    }

    /// <summary>What an object runs for each member of this project that an object decides.</summary>
    private ImmutableDictionary<MemberId, MemberId> TargetsOf(INamedTypeSymbol type)
    {
        var targets = ImmutableDictionary.CreateBuilder<MemberId, MemberId>();
        foreach (var inherited in Ancestors(type).Select(Elsewhere).OfType<ReferencedType>().Reverse().SelectMany(known => known.Layout.Targets))
        {
            targets[inherited.Key] = inherited.Value;
        }

        var modelled = Ancestors(type).Where(ancestor => ancestor.DeclaringSyntaxReferences.IsEmpty).Select(ancestor => ModelLibrary.LayoutOf(Of(ancestor))).FirstOrDefault(layout => layout is not null);
        targets.AddRange(modelled?.Targets ?? ImmutableDictionary<MemberId, MemberId>.Empty);
        foreach (var called in Ancestors(type).SelectMany(ancestor => ancestor.OriginalDefinition.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => (method.IsDispatched() || method is { IsOverride: true, Name: CompilerMembers.Equality }) && (IsOwn(method) || method.ContainingType.TypeKind == TypeKind.Interface || TextMembers.IsOfObject(method) || TypeShape.IsOfLibrary(method.ContainingType) || modelled?.Targets.ContainsKey(Of(method)) == true)))
        {
            if (Overrides.Target(called, type) is { } target && IsOwn(target))
            {
                targets[Of(called)] = Of(target);
            }

            foreach (var (contract, run) in IsOwn(called) ? Overrides.OfSeveral(called, type) : [])
            {
                if (IsOwn(run) && contract.TypeArguments.Select(argument => TypeLowering.LiteralOf(argument, Of)).ToList() is var arguments && !arguments.Contains(null))
                {
                    targets[Of(called).Constructed(arguments!)] = Of(run);
                }
            }
        }

        return targets.ToImmutable();
    }

    private bool IsOwn(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, own) || references.Follow(method);

    /// <summary>What is known of a type of a referenced project; null for other types.</summary>
    private ReferencedType? Elsewhere(ITypeSymbol type) =>
        type is INamedTypeSymbol named ? references.FindType(named) : null;

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }
}
