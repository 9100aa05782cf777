using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>The analyzers that are measured and those they are measured by.</summary>
internal static class AnalyzerSets
{
    /// <summary>The rule of the other package that follows disposables, as these rules follow scopes.</summary>
    private const string OtherRule = "IDISP001";

    /// <summary>The assembly of the rules.</summary>
    internal static Assembly Rules => typeof(ScopeRuleAnalyzer).Assembly;

    /// <summary>All rules; a new one joins by being there.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> AllRules() =>
        Make(Rules.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScopeRuleAnalyzer))));

    /// <summary>The analyzers of IDisposableAnalyzers that report IDISP001.</summary>
    /// <exception cref="InvalidOperationException">The package was not restored, or has no such analyzer.</exception>
    internal static ImmutableArray<DiagnosticAnalyzer> DisposableRule()
    {
        var path = typeof(AnalyzerSets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == "IDisposableAnalyzers")?.Value;
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"IDisposableAnalyzers is not at '{path}'; restore this project to have it fetched.");
        }

        // It brings an assembly of its own along.
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
            Path.Combine(Path.GetDirectoryName(path)!, new AssemblyName(wanted.Name).Name + ".dll") is var beside && File.Exists(beside)
                ? Assembly.LoadFrom(beside)
                : null;
        var types = Assembly.LoadFrom(path).GetTypes();
        var analyzers = Make(types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))))
            .RemoveAll(analyzer => analyzer.SupportedDiagnostics.All(descriptor => descriptor.Id != OtherRule));
        return analyzers.IsEmpty ? throw new InvalidOperationException($"No analyzer in '{path}' reports {OtherRule}.") : analyzers;
    }

    /// <summary>The analyzers in some assemblies.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> In(IEnumerable<string> assemblies) => Make(assemblies.Select(Assembly.LoadFrom).SelectMany(TypesOf)
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true));

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>(); // Those of other languages need assemblies that are not here.
        }
    }

    private static ImmutableArray<DiagnosticAnalyzer> Make(IEnumerable<Type> types) =>
        [.. types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!)];
}
