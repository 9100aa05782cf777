using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what models alone can say: what they tell of the calls for which they run, and how they go through containers.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class NoticeLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Whether a call does nothing but tell something.</summary>
    public static bool IsNotice(IMethodSymbol method) => IsOf(ModelNames.Notice, method);

    /// <summary>Whether a call gives the elements of a set in any order.</summary>
    public static bool IsInAnyOrder(IMethodSymbol method) => method.Name == ModelNames.InAnyOrder && IsOf(ModelNames.Elements, method);

    /// <summary>Whether a call asks for what runs beside the code.</summary>
    public static bool IsOfOthers(IMethodSymbol method) => IsOf(ModelNames.Others, method);

    private static bool IsOf(string type, IMethodSymbol method) => method is { IsStatic: true, ContainingType: { DeclaringSyntaxReferences.IsEmpty: false } owner } && owner.Name == type
        && owner.ContainingNamespace is { Name: ModelNames.Namespace, ContainingNamespace: { Name: RuntimeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What a model is told of what runs beside the code.</summary>
    public Term OfOthers(IInvocationOperation call, Steps steps)
    {
        switch (call.TargetMethod.Name)
        {
            case ModelNames.MayAct:
                return new OthersMayActTerm();
            case ModelNames.TaskOf:
                return new SourceTaskTerm(lowering.Value(call.Arguments[0].Value, steps));
            case ModelNames.Left:
                return factory.Determined(call.Type, origin: null);
            default:
                lowering.Tasks.WaitForOthers(call, steps);
                return Term.Unknown;
        }
    }

    /// <summary>Lowers a call that tells something.</summary>
    public void Notice(IInvocationOperation call, Steps steps)
    {
        var terms = lowering.Operands.InOrder(call.Arguments.Select(argument => argument.Value), steps);
        steps.Add(new NoticeEffect(
            call.TargetMethod.Name switch
            {
                ModelNames.NeverEntered => NoticeKind.NeverEntered,
                ModelNames.NameScopeNeverEntered => NoticeKind.NameScopeNeverEntered,
                ModelNames.ReuseIgnored => NoticeKind.ReuseIgnored,
                _ => NoticeKind.SwitchIgnored,
            },
            terms.Length > 0 ? terms[0] : null,
            terms.Length > 1 ? terms[1] : null,
            factory.At(call)));
    }
}
