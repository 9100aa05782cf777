namespace System;

/// <summary>What list patterns need of the type, which netstandard2.0 does not have.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>Where it is in a list of a length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
