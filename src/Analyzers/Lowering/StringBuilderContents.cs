using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What a string builder holds: a field of it, which goes by the name of its ToString().</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class StringBuilderContents(EffectFactory factory)
{
    public static bool IsBuilder(ITypeSymbol? type) => TextMembers.IsBuilder(type) && BuiltTextOf(type!) is not null;

    /// <summary>The member that gives what a builder holds; null where a type only has its name.</summary>
    private static IMethodSymbol? BuiltTextOf(ITypeSymbol builder) =>
        builder.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(TextMembers.IsToText);

    /// <summary>What a builder holds.</summary>
    public FieldTerm Built(ITypeSymbol type, Term builder) => new(builder, factory.Id(BuiltTextOf(type)!));

    public void Build(ITypeSymbol type, Term builder, Term text, Steps steps) => steps.Add(new StoreEffect(builder, factory.Id(BuiltTextOf(type)!), text));
}
