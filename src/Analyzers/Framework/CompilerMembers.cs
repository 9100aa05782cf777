using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The members and types that the compiler, or the framework, uses without the source naming them.</summary>
internal static class CompilerMembers
{
    /// <summary>What using statements run at their ends.</summary>
    public const string Dispose = "Dispose", DisposeAsync = "DisposeAsync";

    /// <summary>What compares and writes objects.</summary>
    public const string Equality = "Equals", Hash = "GetHashCode";

    /// <summary>Whether a member makes a hash code of its object or its arguments.</summary>
    public static bool MakeHashes(MemberId member) => member.Name == Hash || (member.ContainingType?.Definition == Hashes && member.Name == "Combine");

    /// <summary>What gives the hash code of an object, by whatever type it is known.</summary>
    public static readonly MemberId HashOfAny = new("System.Object.GetHashCode():System.Int32", Hash, MemberForm.Method) { Type = new TypeId("System.Int32", "Int32") { Special = SpecialType.System_Int32, IsValueType = true } };

    private const string Hashes = "System.HashCode";

    /// <summary>The interface by which patterns ask objects for the elements of a tuple.</summary>
    private static readonly TypeSet AnyTuples = new("System.Runtime.CompilerServices.ITuple");

    /// <summary>What runs where a sequence is gone through.</summary>
    public static readonly ImmutableArray<string> Enumerating = [Enumerations.GetEnumerator, Enumerations.GetAsyncEnumerator, Enumerations.MoveNext, NextAsync, Dispose, DisposeAsync];

    private const string NextAsync = "MoveNextAsync";

    /// <summary>What copies a record as what it is.</summary>
    private const string Clone = "<Clone>$";

    /// <summary>Whether a member is the one that the compiler writes for a record to copy it as what it is, whatever is known of its type.</summary>
    public static bool IsClone(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, Name: Clone, ContainingType: { IsRecord: true, IsReferenceType: true } };

    /// <summary>Whether a member is one that the compiler writes for a record to compare what is in it.</summary>
    public static bool IsEqualityOfRecord(IMethodSymbol method) => method is { IsStatic: false, Name: Equality } && IsOfRecord(method);

    /// <summary>Whether a method is an operator that the compiler writes for a record to compare what is in it.</summary>
    public static bool IsEqualityOperatorOfRecord(IMethodSymbol method) =>
        method is { IsStatic: true, Name: WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName } && IsOfRecord(method);

    /// <summary>Whether a method is the one that the compiler writes for a record to take it apart.</summary>
    public static bool IsDeconstructionOfRecord(IMethodSymbol method) => method is { IsStatic: false, Name: WellKnownMemberNames.DeconstructMethodName } && IsOfRecord(method);

    /// <summary>What appends to a builder what is in a record.</summary>
    public const string Print = "PrintMembers";

    /// <summary>Whether a member is one that the compiler writes for a record to give what is in it as a text.</summary>
    public static bool IsTextOfRecord(IMethodSymbol method) => method is { IsStatic: false, Name: TextMembers.ToText or Print } && IsOfRecord(method);

    /// <summary>Whether the compiler has written a member, for a record: in metadata, an attribute tells.</summary>
    private static bool IsOfRecord(IMethodSymbol method) => method.IsImplicitlyDeclared ? method.ContainingType.IsRecord
        : method.DeclaringSyntaxReferences.IsEmpty && method.GetAttributes().Any(attribute => Generated.Contains(attribute.AttributeClass));

    private static readonly TypeSet Generated = new("System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    /// <summary>What the names of accessors begin with that read properties.</summary>
    public const string Getter = "get_";

    /// <summary>The accessors of indexers, as the compiler names them.</summary>
    public const string IndexerGet = "get_Item", IndexerSet = "set_Item";

    /// <summary>Whether an accessor takes a delegate out of an event or adds one; null for accessors of properties.</summary>
    public static bool? ChangesEvent(string accessor) => accessor.StartsWith("remove_", StringComparison.Ordinal) ? true : accessor.StartsWith("add_", StringComparison.Ordinal) ? false : null;

    /// <summary>The type of what the builder of a collection is handed.</summary>
    public const string BuilderElements = "ReadOnlySpan";

    /// <summary>How the name of the attribute of methods begins that run when their assembly is loaded.</summary>
    public const string ModuleInitializer = "ModuleInitializer", ModuleInitializerAttribute = ModuleInitializer + "Attribute";

    /// <summary>The type of numbers of half the usual precision, and its full name.</summary>
    public const string Half = "Half", HalfType = "System.Half";

    /// <summary>The attribute of types that collection expressions make.</summary>
    public const string CollectionBuilder = "CollectionBuilderAttribute";

    /// <summary>The attribute of methods whose calls are left out of some builds.</summary>
    public const string Conditional = "System.Diagnostics.ConditionalAttribute";

    /// <summary>What stands for the name of members that have none: operators, conversions, indexers.</summary>
    public const string Unnamed = "";

    private static readonly TypeSet Halves = new(HalfType);
    private static readonly TypeSet Flags = new("System.FlagsAttribute");
    private static readonly TypeSet TupleParts = new("System.TupleExtensions");
    private static readonly TypeSet Tuples = new("System.Tuple");

    /// <summary>The names of all members that run without the source naming them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Add", "Deconstruct", Dispose, DisposeAsync, Equality, "GetAwaiter", Enumerations.GetEnumerator, Enumerations.GetAsyncEnumerator, Hash,
        "GetPinnableReference", "GetResult", "OnCompleted", "Slice", Enumerations.MoveNext, NextAsync, TextMembers.ToText, "CompareTo", "AppendLiteral", "AppendFormatted",
        "Select", "SelectMany", "Where", "OrderBy", "ThenBy", "GroupBy", "Join", "Cast", .. CollectionHooks.Names,
    ];

    /// <summary>Whether a type is that of numbers of half the usual precision.</summary>
    public static bool IsHalf(ITypeSymbol? type) => Halves.Contains(type);

    /// <summary>Whether an enum is one of flags.</summary>
    public static bool IsFlags(ITypeSymbol enumeration) => enumeration.GetAttributes().Any(attribute => Flags.Contains(attribute.AttributeClass));

    /// <summary>Whether a method takes a tuple that is an object to pieces.</summary>
    public static bool IsDeconstructionOfTuple(IMethodSymbol method) => TupleParts.Contains(method.ContainingType);

    /// <summary>Whether a type is a tuple that is an object.</summary>
    public static bool IsTupleObject(ITypeSymbol? type) => Tuples.Contains(type);

    /// <summary>Whether the build decides on a symbol: each configuration of a project defines it or does not.</summary>
    public static bool IsSymbolOfBuild(string symbol) => symbol is "DEBUG" or "TRACE";

    /// <summary>Whether a pattern asks for a tuple of any type.</summary>
    public static bool IsAnyTuple(ITypeSymbol type) => AnyTuples.Contains(type);
}
