using System.Globalization;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>The operation names in use in one graph. Letter case does not tell names apart. Safe for use by many threads.</summary>
/// <remarks>
/// Asking for a name in use gives <c>name_1</c>, <c>name_2</c>, …: the first number whose name is free. All lower numbers are then in
/// use, so one counter stands for them, and reopening a scope a million times keeps no more than asking once. A variable whose operation
/// has its full name, as nearly all do, is found among the variables and needs nothing here.
/// </remarks>
internal sealed class OperationNames(NameTable<Variable, Variable.NameOf> variables)
{
    private readonly NameTable<Use, Use.NameOf> _uses = new();
    private readonly object _gate = new();

    /// <summary>Takes the name <paramref name="prefix"/> + <paramref name="leaf"/>, or the first numbered one that is free.</summary>
    /// <returns>The number appended after an underscore; 0 if the name itself was free.</returns>
    internal int Claim(string prefix, uint prefixHash, string leaf)
    {
        var hash = NameHash.Append(prefixHash, leaf);
        lock (_gate)
        {
            return Claim(prefix, leaf, hash, IsTaken(prefix, prefixHash, leaf, hash));
        }
    }

    /// <summary>Names a variable's operation after it, with a number if need be, and adds it to the variables. The caller holds the lock
    /// that guards creation.</summary>
    internal void Add(Variable variable)
    {
        var name = variable.FullName;
        var hash = NameHash.Append(NameHash.Empty, name);
        lock (_gate)
        {
            if (Absolute(name) is { } operation)
            {
                variable.NameOperation(operation);
            }
            else if (IsTaken("", NameHash.Empty, name, hash))
            {
                variable.NameOperation(Numbered(name, Claim("", name, hash, isTaken: true)));
            }
            else
            {
                variable.HoldOperationName();
            }

            variables.Add(variable, hash);
        }
    }

    /// <summary>The number that <see cref="Claim(string, uint, string)"/> would give now, without taking the name.</summary>
    internal int Peek(string name)
    {
        var hash = NameHash.Append(NameHash.Empty, name);
        lock (_gate)
        {
            return IsTaken("", NameHash.Empty, name, hash) ? FirstFree("", name, hash, (_uses.FindHashed("", name, hash)?.Numbers ?? 0) + 1) : 0;
        }
    }

    /// <summary>Gives back all names under a prefix that nobody else can have taken names under.</summary>
    internal void Release(string prefix)
    {
        lock (_gate)
        {
            _uses.RemoveAll(prefix);
        }
    }

    /// <summary>What a name that ends in a slash names, in use or not; null for other names. Optimizers call their slots so: the variable
    /// <c>""</c> in the scope <c>w/Adam</c> is the operation <c>w/Adam</c>.</summary>
    internal static string? Absolute(string name) => name.EndsWith('/') ? name[..^1] : null;

    internal static string Numbered(string name, int number) =>
        number == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");

    private int Claim(string prefix, string leaf, uint hash, bool isTaken)
    {
        var use = _uses.FindHashed(prefix, leaf, hash);
        if (use is null)
        {
            use = new Use(string.Concat(prefix, leaf));
            _uses.Add(use, hash);
        }

        return isTaken ? use.Numbers = FirstFree(prefix, leaf, hash, use.Numbers + 1) : 0;
    }

    private bool IsTaken(string prefix, uint prefixHash, string leaf, uint hash) =>
        HasHolder(prefix, leaf, hash) || IsCounted(prefix, prefixHash, leaf);

    private bool HasHolder(ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, uint hash) =>
        _uses.FindHashed(prefix, leaf, hash) is not null
        || variables.AnyInAnyCase(prefix, leaf, hash, static variable => variable.HoldsOperationName);

    private int FirstFree(string prefix, string leaf, uint hash, int number)
    {
        Span<char> numbered = stackalloc char[leaf.Length <= 200 ? leaf.Length + 11 : 0];
        if (numbered.IsEmpty)
        {
            numbered = new char[leaf.Length + 11];
        }

        leaf.CopyTo(numbered);
        numbered[leaf.Length] = '_';
        while (true)
        {
            number.TryFormat(numbered[(leaf.Length + 1)..], out var digits, provider: CultureInfo.InvariantCulture);
            var suffix = numbered.Slice(leaf.Length, digits + 1);
            if (!HasHolder(prefix, numbered[..(leaf.Length + suffix.Length)], NameHash.Append(hash, suffix)))
            {
                return number;
            }

            number++;
        }
    }

    // 'foo_17' is in use without an entry of its own once the counter of 'foo' has reached 17.
    private bool IsCounted(string prefix, uint prefixHash, string leaf)
    {
        var underscore = leaf.LastIndexOf('_');
        var digits = leaf.AsSpan(underscore + 1);
        return underscore >= 0
            && digits.Length > 0 && digits[0] != '0'
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && _uses.Find(prefix, prefixHash, leaf.AsSpan(0, underscore)) is { } use
            && number <= use.Numbers;
    }

    private sealed class Use(string name)
    {
        /// <summary>All of _1, _2, … up to this are in use.</summary>
        internal int Numbers;

        private readonly string _name = name;

        internal readonly struct NameOf : INameOf
        {
            public static bool IgnoresCase => true;

            public static string Of(object item) => Unsafe.As<Use>(item)._name;
        }
    }
}
