namespace ScopeLint.Analyzers.Values;

/// <summary>Decides whether numbers can be as a path assumes that compares them with each other.</summary>
internal static class Orders
{
    /// <summary>How often numbers that a path compares are gone through to find out whether they can be so.</summary>
    private const int MostRounds = 20;

    /// <summary>Whether everything can hold together that a path assumes of one value and of those that hang together with it; null where
    /// that is more than comparisons of numbers.</summary>
    public static bool? CanHold(PathConditions path, Symbolic about)
    {
        var distances = new List<(Symbolic From, Symbolic To, long AtLeast)>();
        var numbers = new HashSet<Symbolic>();
        foreach (var (condition, left) in Together(path, about))
        {
            if (IsNumberOfItsOwn(condition))
            {
                numbers.Add(condition);
            }
            else if (left.Single is not ConstantValue { Value: bool holds } || !Add(condition, holds, distances))
            {
                return null;
            }
        }

        numbers.UnionWith(distances.SelectMany(distance => new[] { distance.From, distance.To }));
        return numbers.All(IsNumberOfItsOwn) ? HasSolution(path, numbers, distances) : null;
    }

    /// <summary>What is assumed of a value, and of all that share a part with it, or with one that does.</summary>
    private static List<(Symbolic Condition, ValueSet Left)> Together(PathConditions path, Symbolic about)
    {
        var parts = new HashSet<object>(about.Parts);
        var together = new List<(Symbolic, ValueSet)>();
        var apart = path.Known.Entries.ToList();
        while (apart.Find(entry => entry.Key.Parts.Any(parts.Contains)) is { Key: { } condition } found)
        {
            apart.Remove(found);
            parts.UnionWith(condition.Parts);
            together.Add((condition, found.Value));
        }

        return together;
    }

    private static bool IsNumberOfItsOwn(Symbolic symbol) =>
        symbol is OpaqueSymbol or MemberSymbol && symbol.Domain.All is IntervalSet && symbol.Parts.All(part => part.Equals(symbol));

    /// <summary>Adds what a comparison says as distances that one number is at least above another; false where it is no such comparison.</summary>
    private static bool Add(Symbolic condition, bool holds, List<(Symbolic From, Symbolic To, long AtLeast)> distances)
    {
        if (condition is not DerivedSymbol { Operator: var comparison, Left: var left, Right: { } right }
            || Comparison.Split(left) is not ({ } one, { } oneBy) || Comparison.Split(right) is not ({ } other, { } otherBy))
        {
            return false;
        }

        switch (comparison, holds)
        {
            case (Comparison.Order, true):
                distances.Add((one, other, oneBy - otherBy + 1));
                return true;
            case (Comparison.Order, false):
                distances.Add((other, one, otherBy - oneBy));
                return true;
            case (Comparison.Equality, true):
                distances.Add((one, other, oneBy - otherBy));
                distances.Add((other, one, otherBy - oneBy));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Raises each number to the least it can be, from the bottom up: what then holds is a solution, as distances only ask for more.
    /// Null where that does not come to an end soon.</summary>
    private static bool? HasSolution(PathConditions path, HashSet<Symbolic> numbers, List<(Symbolic From, Symbolic To, long AtLeast)> distances)
    {
        var least = numbers.ToDictionary(number => number, number => LeastFrom(path, number, long.MinValue));
        var (isRaised, rounds) = (true, 0);
        while (isRaised && !least.ContainsValue(null))
        {
            isRaised = false;
            foreach (var (from, to, atLeast) in distances)
            {
                if (least[from] is { } low && least[to] < low + atLeast)
                {
                    least[to] = LeastFrom(path, to, low + atLeast);
                    isRaised = true;
                }
            }

            if (++rounds > MostRounds)
            {
                return null;
            }
        }

        return !least.ContainsValue(null);
    }

    private static long? LeastFrom(PathConditions path, Symbolic number, long from) =>
        path.Of(number).AtLeast(from) is IntervalSet { IsEmpty: false } left ? left.Intervals[0].From : null;
}
