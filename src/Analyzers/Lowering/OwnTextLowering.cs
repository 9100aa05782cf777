using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the texts of objects whose members have bodies: what their ToString() gives.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OwnTextLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What an object says of itself: the text of one that is not there is empty.</summary>
    public Term OwnText(ITypeSymbol type, IOperation operand, Term term, Steps steps)
    {
        if (TextMethod(type) is not { } method)
        {
            if (factory.Context.IsOwn(type))
            {
                factory.Unnamed(operand, steps, TextMembers.ToText);
            }

            return new WrittenTerm(term);
        }

        var value = factory.Stable(term, steps);
        return type.IsValueType || value is ThisTerm ? lowering.SourceCalls.SourceCall(method, value, [], factory.NewResult(), operand, steps)
            : lowering.Branches.Choice(new KnownCallTerm(EvaluatedMembers.IsNull, [value], Terms.False), _ => new LiteralTerm(""), inside => lowering.SourceCalls.SourceCall(method, value, [], factory.NewResult(), operand, inside), steps);
    }

    /// <summary>The ToString() that a type has; null where there is neither source nor a model of one.</summary>
    private IMethodSymbol? TextMethod(ITypeSymbol type)
    {
        for (var owner = type; owner is not null && (factory.Context.IsOwn(owner) || factory.Context.IsModelled(owner)); owner = owner.BaseType)
        {
            if (owner.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.IsEmpty: true, IsOverride: true }) is { } method)
            {
                return method.IsImplicitlyDeclared || !(factory.Context.IsOwn(method) || factory.Context.HasModel(method)) ? null : method;
            }
        }

        return null;
    }
}
