using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Tool.Mapping;

/// <summary>Draws up the maps of a project from what the analysis says of the ends of its bodies.</summary>
internal static class MapBuilder
{
    private static readonly SymbolDisplayFormat Names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes, genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The maps of all bodies of a project that are entered from outside and make a variable, or may.</summary>
    public static IEnumerable<ProgramMap> Of(Microsoft.CodeAnalysis.Project project, Compilation compilation, CancellationToken cancellation) =>
        ProgramEnds.Of(compilation, ScopeApi.TryCreate(compilation)!, project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellation)
            .Select(end => Of(end, project.Name));

    /// <summary>The map of one body.</summary>
    public static ProgramMap Of(ProgramEnd end, string project)
    {
        var root = end.Root;
        var known = root.Result.Ends.Where(path => !path.IsLost).ToImmutableArray();
        var complete = known.RemoveAll(path => path.HasThrown);
        var shown = complete.IsEmpty ? known : complete;
        var places = new Places(root);
        return new ProgramMap(
            end.Form == RootForm.Program && end.Member.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName ? "top-level statements" : end.Member.ToDisplayString(Names),
            end.Form, project, Places.Of(root.Location),
            [.. Graphs(shown, places)], [.. MapNotes.Of(root, known, shown)]);
    }

    private static IEnumerable<MappedGraph> Graphs(ImmutableArray<PathEnd> ends, Places places) =>
        from number in ends.SelectMany(end => end.Graphs.Keys).Distinct()
        let holding = ends.Where(end => end.Graphs.Has(number)).ToImmutableArray()
        let isDefault = holding.Any(end => end.DefaultGraph == number)
        let graph = new GraphMapping(number, isDefault, holding, ends, places).Graph()
        where isDefault || !graph.Variables.IsEmpty
        orderby isDefault descending, number
        select graph;
}
