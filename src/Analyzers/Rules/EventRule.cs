using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A rule about events of one kind, which it judges root by root.</summary>
/// <typeparam name="T">What has happened.</typeparam>
/// <param name="descriptor">The rule, as compiler and editor show it.</param>
internal abstract class EventRule<T>(DiagnosticDescriptor descriptor) : Rule(descriptor)
    where T : Occurrence
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree)
    {
        var findings = new List<Finding>();
        foreach (var root in tree.Roots)
        {
            findings.AddRange(FindingsOf(root));
        }

        return findings.Count == 0 ? [] : Told(findings.Distinct());
    }

    /// <summary>The findings without those that say of a name which is known in part what is said of a known one at the same place.</summary>
    private static IEnumerable<Finding> Told(IEnumerable<Finding> findings) => findings.GroupBy(finding => (finding.Location, finding.Failure, finding.Cause))
        .SelectMany(same => same.Where(finding => KnownName.IsShownWhole(finding.What.Name)).ToList() is { Count: > 0 } known ? known : same.AsEnumerable());

    /// <inheritdoc/>
    public sealed override object[] Arguments(Finding finding) => Arguments((T)finding.What, finding);

    /// <summary>Whether an event is a mistake.</summary>
    /// <param name="what">What has happened.</param>
    /// <param name="root">What else is said of the root.</param>
    protected virtual bool IsMistake(T what, RootResult root) => true;

    /// <summary>The events of a root that are mistakes, as they are to be placed.</summary>
    protected virtual IEnumerable<(Event Event, PathConditions Path)> Mistakes(Root root) =>
        root.Result.Events.Where(happened => happened.Event.What is T what && IsMistake(what, root.Result));

    /// <summary>The arguments of the message.</summary>
    /// <param name="what">What has happened.</param>
    /// <param name="finding">Where and when.</param>
    protected abstract object[] Arguments(T what, Finding finding);

    /// <summary>What it finds in one root. What throws nothing is a matter of the code that does it, and of nobody who calls it in another project.</summary>
    protected IReadOnlyList<Finding> FindingsOf(Root root)
    {
        if (root.Result.Events.IsEmpty || Mistakes(root).ToList() is not { Count: > 0 } mistakes)
        {
            return [];
        }

        return
        [
            .. mistakes.Where(happened => Throws || !happened.Event.IsWithinCall).GroupBy(happened => happened.Event)
                .Select(same => new Finding(this, same.Key, root.Places) { When = When(same.Select(happened => happened.Path)) }),
        ];
    }

    /// <summary>What all the paths assume that lead to a failure.</summary>
    private static string When(IEnumerable<PathConditions> paths) => string.Join(
        " and ", PathConditions.Joined(paths).Select(path => path.Describe()).Aggregate((left, right) => left.Intersect(right)));
}
