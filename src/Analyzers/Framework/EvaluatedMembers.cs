using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Which members are evaluated on known values, and what they are called there: the type, a dot, the member.</summary>
internal static class EvaluatedMembers
{
    /// <summary>A value as a text: of any type, of a number, of a member of an enum, of a type; in a format, by any culture or by the invariant one; as wide as something asks; whether a format names no more values than there are.</summary>
    public const string AnyText = "Text.Any",
        NumberText = "Text.Number",
        EnumText = "Text.Enum",
        TypeText = "Text.TypeName",
        FormattedText = "Text.Format",
        FormattedInvariantly = "Text.FormatInvariant",
        AlignedText = "Text.Align",
        CheckedFormat = "Text.Checked";

    /// <summary>What types say of themselves and of others.</summary>
    public const string TypeFullName = "Type.FullName",
        TypeNamespace = "Type.Namespace",
        IsAssignableFrom = "Type.IsAssignableFrom",
        IsAssignableTo = "Type.IsAssignableTo",
        IsSubclassOf = "Type.IsSubclassOf",
        IsEnum = "Type.IsEnum",
        IsClass = "Type.IsClass",
        IsInterface = "Type.IsInterface",
        IsValueType = "Type.IsValueType";

    /// <summary>What changes the letters of a builder.</summary>
    public const string WithLetter = "Text.WithLetter", OfLength = "Text.OfLength";

    /// <summary>Members of strings that other members end in.</summary>
    public const string Substring = "String.Substring",
        Slice = "String.Slice",
        SplitInto = "String.SplitInto",
        RepeatedLetter = "String..ctor",
        InsertedText = "String.Insert",
        String = "String.";

    /// <summary>Members of enums.</summary>
    public const string HasFlag = "Enum.HasFlag", EnumParse = "Enum.Parse", EnumIsParsed = "Enum.IsParsed", EnumValues = "Enum.GetValues", EnumNames = "Enum.GetNames";

    /// <summary>Versions.</summary>
    public const string VersionText = "Version.ToString";

    /// <summary>What shapes say of themselves: whether two are the same, and whether a tensor could have both; how many elements a tensor has, and
    /// whether all lengths are known.</summary>
    public const string SameShape = "Shape.Equals", CompatibleShapes = "Shape.IsCompatibleWith", ElementCount = "Shape.ElementCount", IsFullyDefined = "Shape.IsFullyDefined";

    /// <summary>What element types say of themselves: what TensorFlow calls them, how many bytes an element has, and whether it is a fraction.</summary>
    public const string ElementName = "DType.TensorFlowName", ElementSize = "DType.Size", IsFraction = "DType.IsFloatingPoint";

    /// <summary>What native integers are evaluated as.</summary>
    public const string NativeNumber = "Int64";

    /// <summary>Whether a condition is known to hold.</summary>
    public const string IsKnownToHold = "Convert.ToBoolean";


    /// <summary>Whether a value is null.</summary>
    public const string IsNull = "Object.IsNull";

    /// <summary>Whether a text is missing, or has nothing but white space.</summary>
    public const string IsBlank = "String.IsNullOrWhiteSpace";

    private const string Reading = "Parse";
    private const string TryReading = "TryParse";
    private const string Asking = "IsParsed";
    private const string Invariant = "Invariant";
    private const string Compared = "By";

    private static readonly TypeSet Types = new(
        "System.String", "System.Char", "System.Math", "System.MathF", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.UInt32", "System.Int32", "System.Int64", "System.Single", "System.Double", "System.Decimal", "System.Boolean", "System.Convert", "System.Numerics.BitOperations", "System.Version", "System.IComparable",
        "System.DateTime", "System.DateOnly", "System.TimeSpan", "System.Guid",
        "System.IO.Path", "System.Text.RegularExpressions.Regex");

    private static readonly MemberSet Searches = new(("System.String", ["IndexOf", "LastIndexOf"]));
    private static readonly TypeSet Comparables = new("System.IComparable");
    private static readonly TypeSet Comparisons = new("System.StringComparison");
    private static readonly TypeSet Roundings = new("System.MidpointRounding");
    private static readonly TypeSet Versions = new("System.Version");
    private static readonly TypeSet Moments = new("System.DateTime", "System.DateOnly", "System.TimeSpan", "System.Guid");
    private static readonly TypeSet Paths = new("System.IO.Path");
    private static readonly MemberSet PathMakers = new(("System.IO.Path", ["Combine", "Join"]));
    private static readonly MemberSet TypeOf = new(("System.Object", ["GetType"]), ("System.Exception", ["GetType"]));
    private static readonly MemberSet Clones = new(("System.Object", ["MemberwiseClone"]));
    private static readonly MemberSet TypeNames = new(("System.Type", ["Name"]), ("System.Reflection.MemberInfo", ["Name"]));
    private static readonly MemberSet TypeTexts = new(("System.Type", ["FullName", "Namespace", "IsEnum", "IsClass", "IsInterface", "IsValueType"]));
    private static readonly MemberSet Kinships = new(("System.Type", ["IsAssignableFrom", "IsAssignableTo", "IsSubclassOf"]));
    private static readonly MemberSet InstanceTests = new(("System.Type", ["IsInstanceOfType"]));
    private static readonly MemberSet EqualityOfObjects = new(("System.Object", ["Equals"]), ("System.ValueType", ["Equals"]), ("System.Enum", ["Equals"]), ("System.IEquatable", ["Equals"]));
    private static readonly TypeSet Conversions = new("System.Convert");
    private static readonly TypeSet Reflected = new("System.Type");
    private static readonly MemberSet Fractions = new(
        ("System.Double", [Reading, TryReading]), ("System.Single", [Reading, TryReading]), ("System.Decimal", [Reading, TryReading]), ("System.Convert", ["ToDouble"]));

    private static readonly MemberSet Ranges = new(("System.Linq.Enumerable", ["Range"]));
    private static readonly MemberSet Greatest = new(("System.Math", ["Max"]));
    private static readonly MemberSet Smallest = new(("System.Math", ["Min"]));

    private static readonly MemberTable<EnumMember> Enums = new(
        ("System.Enum", "HasFlag", EnumMember.HasFlag),
        ("System.Enum", "GetValues", EnumMember.Values),
        ("System.Enum", "GetNames", EnumMember.Names),
        ("System.Enum", "GetName", EnumMember.Name),
        ("System.Enum", "Parse", EnumMember.Parse),
        ("System.Enum", "TryParse", EnumMember.TryParse),
        ("System.Enum", "ToObject", EnumMember.Object),
        ("System.Enum", "IsDefined", EnumMember.IsDefined));

    /// <summary>Texts that say what their values say, as long as no culture has a say.</summary>
    public static bool IsText(string member) => member is EnumText or NumberText or FormattedText or FormattedInvariantly or AlignedText;

    /// <summary>Whether members of a type are evaluated on known values.</summary>
    public static bool AreOf(ITypeSymbol type) => Types.Contains(type);

    /// <summary>What a member is evaluated as.</summary>
    public static string NameOf(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary>What a call is evaluated as, where the kind of an argument says more than its value: that texts are compared or numbers rounded in some way, or that a
    /// number is written in the notation that is the same everywhere.</summary>
    public static string NameOf(IMethodSymbol method, bool isInvariant) =>
        NameOf(method) + ((Searches.Contains(method) && method.Parameters.Any(parameter => Comparisons.Contains(parameter.Type))) || method.Parameters.Any(parameter => Roundings.Contains(parameter.Type)) ? Compared : NotationOf(method, isInvariant));

    private static string NotationOf(IMethodSymbol method, bool isInvariant) => isInvariant && Fractions.Contains(method) ? Invariant : "";

    /// <summary>What a number of a type is evaluated as without its fraction.</summary>
    public static string Truncated(ITypeSymbol type) => type.Name + ".Truncate";

    /// <summary>What a number is evaluated as in another type, where it has room there.</summary>
    public static string ConversionTo(ITypeSymbol type) => "Convert.To" + type.Name;

    /// <summary>Whether a type is that of versions.</summary>
    public static bool IsVersion(ITypeSymbol? type) => Versions.Contains(type);

    /// <summary>Whether a type is one of dates, spans of time or identifiers, whose values are equal if they are the same.</summary>
    public static bool IsMoment(ITypeSymbol? type) => Moments.Contains(type);

    /// <summary>What making a value is evaluated as; null for types whose values are made otherwise.</summary>
    public static string? MakingOf(ITypeSymbol? type) => IsVersion(type) || IsMoment(type) ? $"{type!.Name}..ctor" : null;

    /// <summary>Whether a type has members of paths, which the platform has a say in.</summary>
    public static bool IsPath(ITypeSymbol type) => Paths.Contains(type);

    /// <summary>Whether a member puts paths together, in the notation of the platform.</summary>
    public static bool MakesPath(IMethodSymbol method) => PathMakers.Contains(method);

    /// <summary>Whether a member gives the type of its object.</summary>
    public static bool IsTypeOf(IMethodSymbol method) => !method.IsStatic && TypeOf.Contains(method);

    /// <summary>Whether a method copies its object field by field.</summary>
    public static bool IsClone(IMethodSymbol method) => Clones.Contains(method);

    /// <summary>What a property is evaluated as that gives a name of a type, if its object is one; null for others.</summary>
    public static string? TypeNameOf(IPropertySymbol property) => TypeNames.Contains(property) ? TypeText : TypeTexts.Contains(property) ? NameOf(property) : null;

    /// <summary>What a method is evaluated as that asks whether one type comes from another; null for others.</summary>
    public static string? KinshipOf(IMethodSymbol method) => Kinships.Contains(method) ? NameOf(method) : InstanceTests.Contains(method) ? IsAssignableFrom : null;

    /// <summary>Whether a method asks for the type of what it is handed.</summary>
    public static bool AsksForInstance(IMethodSymbol method) => InstanceTests.Contains(method);

    /// <summary>Whether a type is that of types.</summary>
    public static bool IsType(ITypeSymbol? type) => Reflected.Contains(type);

    /// <summary>Whether a member compares its object with another value.</summary>
    public static bool IsEquality(IMethodSymbol method) => method.Name == CompilerMembers.Equality;

    /// <summary>Whether a member compares two objects of any types.</summary>
    public static bool IsEqualityOfObjects(IMethodSymbol method) => EqualityOfObjects.Contains(method);

    /// <summary>Whether a member tells which of two objects comes first, as they see it themselves.</summary>
    public static bool IsOrderOfObjects(IMethodSymbol method) => Comparables.Contains(method.ContainingType);

    /// <summary>Whether a member converts objects to numbers, and takes those of enums for theirs.</summary>
    public static bool IsConversion(IMethodSymbol method) => Conversions.Contains(method.ContainingType) && method.ReturnType.IsValueType;

    /// <summary>Whether a member tries to read a text.</summary>
    public static bool TriesToRead(IMethodSymbol method) => method.Name == TryReading;

    /// <summary>What it is evaluated as whether a method can read a text.</summary>
    public static string AskedOf(IMethodSymbol method, bool isInvariant) => $"{method.ContainingType.Name}.{Asking}{NotationOf(method, isInvariant)}";

    /// <summary>What it is evaluated as what value a text says.</summary>
    public static string ReadOf(IMethodSymbol method, bool isInvariant) => $"{method.ContainingType.Name}.{Reading}{NotationOf(method, isInvariant)}";

    /// <summary>What a try to read a text is called where it is not evaluated.</summary>
    public static string TriedOf(ITypeSymbol type) => $"{type.Name}.{TryReading}";

    /// <summary>What a member of enums gives; null for others.</summary>
    public static EnumMember? OfEnum(IMethodSymbol method) => Enums[method];

    /// <summary>Whether a member counts up from a number.</summary>
    public static bool IsRange(IMethodSymbol method) => Ranges.Contains(method);

    /// <summary>Whether a member gives the greater of two numbers, or the smaller one; null for others.</summary>
    public static bool? IsGreater(IMethodSymbol method) => Greatest.Contains(method) ? true : Smallest.Contains(method) ? false : null;
}

/// <summary>What a member of enums gives.</summary>
internal enum EnumMember
{
    /// <summary>Whether flags are set.</summary>
    HasFlag,

    /// <summary>All values.</summary>
    Values,

    /// <summary>All names.</summary>
    Names,

    /// <summary>The name of a value.</summary>
    Name,

    /// <summary>A number as an object.</summary>
    Object,

    /// <summary>The value of a name.</summary>
    Parse,

    /// <summary>The value of a name, if it is one.</summary>
    TryParse,

    /// <summary>Whether a value has a name.</summary>
    IsDefined,
}
