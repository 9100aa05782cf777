using System.Globalization;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>The operation names in use in one graph. Letter case does not tell names apart. Safe for use by many threads.</summary>
/// <remarks>
/// Asking for a name in use gives <c>name_1</c>, <c>name_2</c>, …: the first number whose name is free. All lower numbers are then in
/// use, so one counter stands for them, and reopening a scope a million times keeps no more than asking once.
/// </remarks>
internal sealed class OperationNames
{
    private readonly NameTable<Use, Use.Links> _uses = new(ignoreCase: true);
    private readonly object _gate = new();

    /// <summary>Takes the name <paramref name="prefix"/> + <paramref name="leaf"/>, or the first numbered one that is free.</summary>
    /// <returns>The number appended after an underscore; 0 if the name itself was free.</returns>
    internal int Claim(string prefix, uint prefixHash, string leaf)
    {
        var hash = NameHash.Append(prefixHash, leaf);
        lock (_gate)
        {
            var use = _uses.FindHashed(prefix, leaf, hash);
            if (use is null)
            {
                var counted = IsCounted(prefix, prefixHash, leaf);
                use = new Use(string.Concat(prefix, leaf), hash);
                _uses.Add(use);
                if (!counted)
                {
                    return 0;
                }
            }

            use.Numbers = FirstFree(prefix, leaf, hash, use.Numbers + 1);
            return use.Numbers;
        }
    }

    /// <summary>The number that <see cref="Claim"/> would give now, without taking the name.</summary>
    internal int Peek(string prefix, uint prefixHash, string leaf)
    {
        var hash = NameHash.Append(prefixHash, leaf);
        lock (_gate)
        {
            var use = _uses.FindHashed(prefix, leaf, hash);
            return use is null && !IsCounted(prefix, prefixHash, leaf) ? 0 : FirstFree(prefix, leaf, hash, (use?.Numbers ?? 0) + 1);
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

    internal static string Numbered(string name, int number) =>
        number == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");

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
            if (_uses.FindHashed(prefix, numbered[..(leaf.Length + suffix.Length)], NameHash.Append(hash, suffix)) is null)
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

    private sealed class Use(string name, uint hash)
    {
        /// <summary>All of _1, _2, … up to this are in use.</summary>
        internal int Numbers;

        private readonly string _name = name;
        private readonly uint _hash = hash;
        private object? _next;

        internal readonly struct Links : INameLinks
        {
            public static string NameOf(object item) => Unsafe.As<Use>(item)._name;

            public static uint HashOf(object item) => Unsafe.As<Use>(item)._hash;

            public static ref object? NextOf(object item) => ref Unsafe.As<Use>(item)._next;
        }
    }
}
