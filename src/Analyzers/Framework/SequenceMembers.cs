using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member does that goes through a sequence at once.</summary>
internal enum SequenceMember
{
    /// <summary>Runs a delegate for each element.</summary>
    ForEach,

    /// <summary>A list or array of the elements.</summary>
    ToList,

    /// <summary>A set of the elements.</summary>
    ToSet,

    /// <summary>A dictionary of the elements, or of what functions make of them.</summary>
    ToDictionary,

    /// <summary>What a function makes of the elements.</summary>
    ConvertAll,

    /// <summary>The elements for which a function holds.</summary>
    FindAll,

    /// <summary>Whether there is an element, or one for which a function holds.</summary>
    Any,

    /// <summary>Whether a function holds for all elements.</summary>
    All,

    /// <summary>The first element.</summary>
    First,

    /// <summary>The first element, or another one where there is none.</summary>
    FirstOrDefault,

    /// <summary>The last element.</summary>
    Last,

    /// <summary>The last element, or another one where there is none.</summary>
    LastOrDefault,

    /// <summary>The element at an index.</summary>
    ElementAt,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>What a function makes of all.</summary>
    Aggregate,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>The one with the greatest key.</summary>
    MaxBy,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The one with the smallest key.</summary>
    MinBy,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The mean.</summary>
    Average,

    /// <summary>The index of the first element for which a function holds.</summary>
    FindIndex,

    /// <summary>Takes out the elements for which a function holds.</summary>
    RemoveAll,

    /// <summary>Sorts the elements by a function.</summary>
    Sort,

    /// <summary>Whether an element is there.</summary>
    Contains,
}

/// <summary>The members of queries, lists and arrays that go through the elements at once.</summary>
internal static class SequenceMembers
{
    private static readonly TypeSet Arrays = new("System.Array");

    private static readonly Dictionary<string, SequenceMember> Rows = new(StringComparer.Ordinal)
    {
        ["ForEach"] = SequenceMember.ForEach,
        ["ToList"] = SequenceMember.ToList,
        ["ToArray"] = SequenceMember.ToList,
        ["ToHashSet"] = SequenceMember.ToSet,
        ["ToDictionary"] = SequenceMember.ToDictionary,
        ["ConvertAll"] = SequenceMember.ConvertAll,
        ["FindAll"] = SequenceMember.FindAll,
        ["Any"] = SequenceMember.Any,
        ["Exists"] = SequenceMember.Any,
        ["All"] = SequenceMember.All,
        ["TrueForAll"] = SequenceMember.All,
        ["First"] = SequenceMember.First,
        ["Single"] = SequenceMember.First,
        ["Find"] = SequenceMember.First,
        ["FirstOrDefault"] = SequenceMember.FirstOrDefault,
        ["SingleOrDefault"] = SequenceMember.FirstOrDefault,
        ["Last"] = SequenceMember.Last,
        ["FindLast"] = SequenceMember.Last,
        ["LastOrDefault"] = SequenceMember.LastOrDefault,
        ["ElementAt"] = SequenceMember.ElementAt,
        ["ElementAtOrDefault"] = SequenceMember.ElementAt,
        ["Count"] = SequenceMember.Count,
        ["Aggregate"] = SequenceMember.Aggregate,
        ["Max"] = SequenceMember.Max,
        ["MaxBy"] = SequenceMember.MaxBy,
        ["Min"] = SequenceMember.Min,
        ["MinBy"] = SequenceMember.MinBy,
        ["Sum"] = SequenceMember.Sum,
        ["Average"] = SequenceMember.Average,
        ["FindIndex"] = SequenceMember.FindIndex,
        ["RemoveAll"] = SequenceMember.RemoveAll,
        ["Sort"] = SequenceMember.Sort,
        ["Contains"] = SequenceMember.Contains,
    };

    /// <summary>The members of lists and arrays that run a delegate for each element on this thread, before they return.</summary>
    private static readonly MemberSet RunNow = new(("System.Collections.Generic.List", ["ForEach"]), ("System.Array", ["ForEach"]));

    /// <summary>The members that only ask what a collection holds, so that it stays what it is.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "Count", "Length", "Keys", "Values", "IndexOf", "First", "Last", "Any",
        "All", "Select", "Where", "ToList", "ToArray", "ElementAt", "Single", "FirstOrDefault", "Skip", "Take", "Zip", "Concat", "Aggregate", "Sum", "Max", "Min",
    };

    /// <summary>The members that may be told what compares elements or keys.</summary>
    private static readonly HashSet<SequenceMember> Comparing = [SequenceMember.ToSet, SequenceMember.ToDictionary, SequenceMember.Contains, SequenceMember.MaxBy, SequenceMember.MinBy];

    /// <summary>Whether a member may be told what compares elements or keys.</summary>
    public static bool TakesComparer(IMethodSymbol method) => Of(method) is { } member && Comparing.Contains(member);

    /// <summary>Whether a type has such members as static methods for arrays.</summary>
    public static bool AreOfArrays(ITypeSymbol? type) => Arrays.Contains(type);

    /// <summary>What a member does that goes through a sequence at once; null for others.</summary>
    public static SequenceMember? Of(IMethodSymbol method) => Rows.TryGetValue(method.Name, out var member) ? member : null;

    /// <summary>Whether a member runs a delegate for each element before it returns.</summary>
    public static bool RunsNow(IMethodSymbol method) => RunNow.Contains(method);

    /// <summary>Whether members of a name only ask what a collection holds.</summary>
    public static bool IsQuestion(string name) => Questions.Contains(name);
}
