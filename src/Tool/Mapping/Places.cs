using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Tool.Mapping;

/// <summary>Tells where in the source variables are created and shared.</summary>
/// <param name="root">What is said of the body.</param>
internal sealed class Places(Root root)
{
    private readonly ILookup<VariableShared, Event> _sharing =
        root.Result.Events.Select(happened => happened.Event).Where(happened => happened.What is VariableShared).ToLookup(happened => (VariableShared)happened.What);

    /// <summary>A place in source; null where there is none.</summary>
    public static CodePlace? Of(Location? location) =>
        location is { IsInSource: true } ? new CodePlace(location.SourceTree!.FilePath, location.GetLineSpan().StartLinePosition.Line + 1) : null;

    /// <summary>Where something happened: in code of another project, the call that leads there.</summary>
    public CodePlace? Of(Trace trace)
    {
        var place = Of(root.Locate(trace.Location));
        for (var path = trace.Path; place is null && path is { Site: { } site }; path = path.Caller)
        {
            place = Of(root.Locate(site));
        }

        return place;
    }

    /// <summary>Where a variable is shared: the library's call, or the call that leads there, in the innermost member that also led to the creation.</summary>
    public ImmutableArray<CodePlace> OfSharing(string fullName, int graph) =>
        [.. _sharing[new VariableShared(fullName, graph)].Select(happened => Of(root.Locate(happened.Location))).OfType<CodePlace>().Distinct()];
}
