using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers enumerators that the source moves itself.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class EnumeratorLowering(EffectFactory factory)
{
    /// <summary>A value as whoever gets it has it: a copy of an enumerator that is a struct moves by itself.</summary>
    public Term Copied(IOperation? value, Term term, Steps steps)
    {
        if (value.Unwrap() is not ({ Type: { IsValueType: true } type } and (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation))
            || Enumerations.EnumeratedBy(type) is null)
        {
            return term;
        }

        var copy = factory.NewResult();
        steps.Add(new MakeEffect(copy, factory.Named(type)) { Like = term });
        return new ReadTerm(copy);
    }

    /// <summary>Lowers a call that makes an enumerator of the framework or moves one; null for other calls.</summary>
    public Term? EnumeratorCall(IInvocationOperation call, Term? receiver, Steps steps)
    {
        if (receiver is null || !call.Arguments.IsEmpty)
        {
            return null;
        }

        switch (ElementMembers.Of(call.TargetMethod))
        {
            case ElementMember.GetEnumerator when IsFollowedEnumerable(call.TargetMethod.ContainingType):
                var made = factory.NewResult();
                steps.Add(new EnumeratorEffect(made, receiver));
                return new ReadTerm(made);
            case ElementMember.MoveNext when IsEnumerator(call.TargetMethod.ContainingType):
                var moved = factory.NewResult();
                steps.Add(new MoveNextEffect(receiver, moved, factory.At(call)) { MayReachLibrary = EscapeLowering.MayRunOwnCode(call.TargetMethod) && factory.Project.EnumerationsReach });
                return new ReadTerm(moved);
            default:
                return null;
        }
    }

    /// <summary>The enumerator that a call gives: an iterator of this project is what it goes through.</summary>
    public Term AsEnumerator(IInvocationOperation call, Term answer, Steps steps)
    {
        if (!Enumerations.IsEnumerator(call.Type) || call.Parent is IExpressionStatementOperation)
        {
            return answer;
        }

        var made = factory.NewResult();
        steps.Add(new EnumeratorEffect(made, answer));
        return new ReadTerm(made);
    }

    private bool IsFollowedEnumerable(ITypeSymbol type) =>
        ContainerTypes.KindOf(type) is not null || type.SpecialType == SpecialType.System_String || factory.Context.IsModelled(type) || Enumerations.IsEnumerable(type);

    public bool IsEnumerator(ITypeSymbol type) => Enumerations.IsEnumerator(type)
        || (Enumerations.EnumeratedBy(type) is { } owner && IsFollowedEnumerable(owner));
}
