using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the texts of objects of this project: what their ToString() gives.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OwnTextLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What an object says of itself: the text of one that is not there is empty.</summary>
    public Term OwnText(ITypeSymbol type, IOperation operand, Term term, Steps steps)
    {
        if (TextMethod(type) is not { } method)
        {
            factory.Unnamed(operand, steps, TextMembers.ToText);
            return new WrittenTerm(term);
        }

        var value = factory.Stable(term, steps);
        return type.IsValueType || value is ThisTerm ? lowering.SourceCalls.SourceCall(method, value, [], factory.NewResult(), operand, steps)
            : lowering.Branches.Choice(new KnownCallTerm(EvaluatedMembers.IsNull, [value], Terms.False), _ => new LiteralTerm(""), inside => lowering.SourceCalls.SourceCall(method, value, [], factory.NewResult(), operand, inside), steps);
    }

    /// <summary>The ToString() that a type of this project has; null where it has none of its own that the source says.</summary>
    private IMethodSymbol? TextMethod(ITypeSymbol type)
    {
        for (var owner = type; owner is not null && factory.Context.IsOwn(owner); owner = owner.BaseType)
        {
            if (owner.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.IsEmpty: true, IsOverride: true }) is { } method)
            {
                return method.IsImplicitlyDeclared ? null : method;
            }
        }

        return null;
    }
}
