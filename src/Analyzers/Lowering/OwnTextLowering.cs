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
    public Term OwnText(ITypeSymbol type, IOperation? operand, Term term, Steps steps)
    {
        var method = TextMethod(type, operand);
        var value = factory.Stable(term, steps);
        return type.IsValueType || value is ThisTerm ? Said(steps) : lowering.Branches.Choice(new KnownCallTerm(EvaluatedMembers.IsNull, [value], Terms.False), _ => new LiteralTerm(""), Said, steps);

        Term Said(Steps inside) => method is not null ? lowering.SourceCalls.SourceCall(method, value, [], factory.NewResult(), operand, inside, operand.IsBase())
            : !type.IsSealed && !operand.IsBase() ? TextAsItSays(value, operand, said => new WrittenTerm(said), inside) : new WrittenTerm(value);
    }

    /// <summary>What an object says of itself that may be of a type which has a ToString() of its own.</summary>
    /// <param name="term">The object.</param>
    /// <param name="operand">Where it stands; null in code that the compiler has written.</param>
    /// <param name="otherwise">The text of an object of another type.</param>
    /// <param name="steps">Where the effects of asking go.</param>
    public Term TextAsItSays(Term term, IOperation? operand, Func<Term, Term> otherwise, Steps steps)
    {
        var value = factory.Stable(term, steps);
        return TextOfObject is { } method ? lowering.Dispatch.Dispatched(method, value, [], operand, TaskUse.Awaited, inside =>
        {
            factory.Unnamed(operand, inside, TextMembers.ToText);
            return otherwise(value);
        }, steps) : otherwise(value);
    }

    /// <summary>What an object says of itself that code of the project writes in a format; null for other objects.</summary>
    public Term? FormattedText(IOperation operand, Term term, string? format, Steps steps)
    {
        if (operand.Unwrap()?.Type is not INamedTypeSymbol type || !factory.Context.IsOwn(type)
            || type.AllInterfaces.FirstOrDefault(TextMembers.IsFormattable)?.GetMembers(TextMembers.ToText).FirstOrDefault() is not { } contract
            || type.FindImplementationForInterfaceMember(contract) is not IMethodSymbol { Parameters.Length: 2 } method || !factory.Context.IsOwn(method))
        {
            return null;
        }

        var value = factory.Stable(term, steps);
        return type.IsValueType || value is ThisTerm ? Asked(steps) : lowering.Branches.Choice(Terms.IsNull(value), _ => new LiteralTerm(""), Asked, steps);

        Term Asked(Steps inside) => lowering.Extensions.CallOn(method, value, [new LiteralTerm(format), Term.Null], factory.NewResult(), operand, inside);
    }

    /// <summary>A text of what the elements of a sequence say of themselves, with a separator between.</summary>
    public Term Joined(Term separator, Term sequence, ITypeSymbol element, IOperation operation, Steps steps)
    {
        var isFirst = factory.NewResult();
        steps.Add(new AssignEffect(isFirst, Terms.True));
        return lowering.ElementLoops.Folded(sequence, new LiteralTerm(""), (text, part, inside) =>
        {
            var between = lowering.Branches.Choice(new ReadTerm(isFirst), first =>
            {
                first.Add(new AssignEffect(isFirst, Terms.False));
                return new LiteralTerm("");
            }, _ => separator, inside);
            return Terms.Joined([text, between, lowering.Texts.TextOf(element, operation, part, inside)]);
        }, operation, steps);
    }

    private IMethodSymbol? TextOfObject => factory.Context.Compilation.ObjectType.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(TextMembers.IsOfObject);

    /// <summary>The ToString() that a type has; null where there is neither source nor a model of one, or a derived record has another one.</summary>
    private IMethodSymbol? TextMethod(ITypeSymbol type, IOperation? operand)
    {
        for (var owner = type; owner is not null && (factory.Context.IsOwn(owner) || factory.Context.IsModelled(owner)); owner = owner.BaseType)
        {
            if (owner.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.IsEmpty: true, IsOverride: true }) is { } method)
            {
                return (CompilerMembers.IsTextOfRecord(method) && !type.IsSealed && !operand.IsBase()) || !(factory.Context.IsOwn(method) || factory.Context.HasModel(method)) ? null : method;
            }
        }

        return null;
    }
}
