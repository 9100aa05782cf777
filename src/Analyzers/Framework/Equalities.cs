namespace ScopeLint.Analyzers.Framework;

/// <summary>The members by which values are compared.</summary>
internal static class Equalities
{
    /// <summary>The members of values, and of what compares them.</summary>
    public const string AreEqual = CompilerMembers.Equality, CompareTo = "CompareTo", Compare = "Compare";

    /// <summary>The interfaces that have them, as they are in metadata.</summary>
    public const string OfValue = "System.IEquatable`1", OfComparer = "System.Collections.Generic.IEqualityComparer`1",
        OrderOfValue = "System.IComparable`1", OrderOfAny = "System.IComparable", OrderOfComparer = "System.Collections.Generic.IComparer`1";
}
