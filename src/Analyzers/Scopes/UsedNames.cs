using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>The names of operations that are in use in a graph. Letter case does not tell them apart, and none is given back.</summary>
/// <param name="Names">Names in lower case: true for those that certainly are in use, false for those that may be.</param>
/// <param name="OpenPrefixes">Beginnings of names below which any may be in use; "" if anywhere.</param>
internal sealed record UsedNames(NameTable<bool> Names, StructuralMap<string, bool> OpenPrefixes)
{
    /// <summary>Up to here the numbers of names that the program asks for are followed.</summary>
    public const int MostAskedNumbers = 64;

    /// <summary>Up to here the numbers of scopes and operations are followed. It is low, so that a loop that takes names in each iteration soon changes
    /// nothing any more.</summary>
    public const int MostNumbers = 5;

    /// <summary>The names of a new graph.</summary>
    public static readonly UsedNames None = new(NameTable<bool>.Empty, StructuralMap<string, bool>.Empty);

    /// <summary>Names of which nothing is known.</summary>
    public static readonly UsedNames Unknown = None.OpenedBelow("");

    /// <summary>Takes a name, or the first numbered one that is free.</summary>
    /// <param name="name">The name with its prefix.</param>
    /// <param name="mostNumbers">Up to which number it is followed.</param>
    /// <returns>The names behind that, and the name that was taken.</returns>
    public (UsedNames After, KnownName Taken) Take(KnownName name, int mostNumbers)
    {
        var key = KeyOf(name.Text);
        if (!name.IsExact)
        {
            return (OpenedBelow(key), name);
        }

        switch (IsUsed(key))
        {
            case false:
                return (With(key), name);
            case null:
                return (WithSome(name.Text), KnownName.Exactly(name.Text).Then(Rest));
        }

        for (var number = 1; number <= mostNumbers; number++)
        {
            var suffix = FormattableString.Invariant($"_{number}");
            var isUsed = IsUsed(key + suffix);
            if (isUsed == false)
            {
                return (With(key + suffix), KnownName.Exactly(name.Text + suffix));
            }

            if (isUsed is null)
            {
                break;
            }
        }

        return (OpenedBelow(key + "_"), KnownName.Exactly(name.Text + "_").Then(Rest));
    }

    /// <summary>The names behind an operation that took a name or a numbered one of it.</summary>
    public UsedNames WithSome(string name) => With(KeyOf(name)).OpenedBelow(KeyOf(name) + "_");

    /// <summary>The names without those that begin so.</summary>
    public UsedNames Released(string prefix) => this with { Names = Names.Without([.. Names.Below(KeyOf(prefix)).Select(name => name.Key)]) };

    /// <summary>The names of which any may be in use that begin so.</summary>
    public UsedNames OpenedBelow(string prefix)
    {
        var key = KeyOf(prefix);
        if (IsOpen(key))
        {
            return this;
        }

        var covered = OpenPrefixes.Keys.Where(open => open.StartsWith(key, StringComparison.Ordinal)).ToList();
        return new(
            Names.Without([.. Names.Below(key).Where(name => !name.Value).Select(name => name.Key)]), OpenPrefixes.Without(covered).With(key, true));
    }

    /// <summary>What holds whether these names are in use or others.</summary>
    public UsedNames Join(UsedNames other)
    {
        if (Equals(other))
        {
            return this;
        }

        var open = other.OpenPrefixes.Keys.Aggregate(this, (names, prefix) => names.OpenedBelow(prefix));
        return open with
        {
            Names = Names.DifferencesFrom(other.Names).Where(name => !Certainly(name) || !other.Certainly(name))
                .Aggregate(open.Names, (names, name) => open.IsOpen(name) ? names.Without([name]) : names.With(name, false)),
        };
    }

    /// <summary>The names as they may be later on, if numbered ones are taken again and again that were free before.</summary>
    /// <param name="before">The names before.</param>
    public UsedNames Extrapolated(UsedNames before) => ReferenceEquals(before, this) ? this : Names.DifferencesFrom(before.Names)
        .Where(name => !before.Names.Has(name)).Select(NumberedOf).OfType<string>().OrderBy(prefix => prefix.Length)
        .Aggregate(this, (names, prefix) => names.OpenedBelow(prefix));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{{{string.Join(", ", Names.Entries.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value ? name.Key : name.Key + "?").Concat(OpenPrefixes.Keys.OrderBy(prefix => prefix, StringComparer.Ordinal).Select(prefix => $"{prefix}…")))}}}";

    /// <summary>What is not known of a name that may have got a number: the program determines it.</summary>
    private static KnownName Rest => KnownName.Anything with { IsDetermined = true };

    /// <summary>What numbered names begin with, of which one is given; null for another name.</summary>
    private static string? NumberedOf(string name)
    {
        var prefix = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return prefix.Length < name.Length && prefix.EndsWith("_", StringComparison.Ordinal) ? prefix : null;
    }

    private static string KeyOf(string name) => name.ToLowerInvariant();

    private UsedNames With(string key) => this with { Names = Names.With(key, true) };

    private bool Certainly(string key) => Names.TryGet(key, out var isCertain) && isCertain;

    private bool IsOpen(string key) => OpenPrefixes.Keys.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a name is in use; null where that is not known.</summary>
    private bool? IsUsed(string key) =>
        Certainly(key) ? true : Names.Has(key) || IsOpen(key) ? null : false;
}
