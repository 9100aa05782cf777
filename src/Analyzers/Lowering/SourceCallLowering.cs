using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of members whose bodies are followed.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class SourceCallLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term OwnCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        var result = call.TargetMethod.ReturnsVoid || (call.Parent is IExpressionStatementOperation && !lowering.Disposals.IsScopeObject(call.Type)) ? null : target ?? factory.NewResult();
        if (receiver is not null && lowering.Deconstructions.WrittenByCompiler(call, receiver, arguments, steps))
        {
            return Term.Unknown;
        }

        if (lowering.Extensions.Call(call, arguments, result, steps) is { } extension)
        {
            return extension;
        }

        var bound = lowering.References.Bind(call.TargetMethod.Definition(), call.Arguments, arguments, steps);
        var answer = SourceCall(call.TargetMethod, receiver ?? lowering.Types.Constrained(call.ConstrainedToType), bound, result, call, steps, call.Instance.IsBase(), TaskUses.Of(call));
        return lowering.Enumerators.AsEnumerator(call, answer, steps);
    }

    /// <summary>Adds a call of code of this project.</summary>
    /// <param name="method">The method, as the call names it.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">Its arguments, for the parameters of the definition.</param>
    /// <param name="result">Where its result goes.</param>
    /// <param name="operation">The call; null where the compiler has written it.</param>
    /// <param name="steps">Where the call goes.</param>
    /// <param name="isBase">Whether no override runs.</param>
    /// <param name="task">What happens to the task that it may give. Where the compiler adds the call, it awaits it too.</param>
    /// <returns>The result.</returns>
    public Term SourceCall(
        IMethodSymbol method, Term? receiver, ImmutableArray<Argument> arguments, Slot? result, IOperation? operation, Steps steps, bool isBase = false,
        TaskUse task = TaskUse.Awaited)
    {
        var isDescribed = factory.Context.DescriptionOf(method.Definition()) is not null;
        var definition = factory.Context.Described(method.Definition());
        var isVirtual = !isBase && definition.IsDispatched() && !factory.Context.IsOfScopeLibrary(definition) && !isDescribed
            && (factory.Context.IsOwn(definition) || !factory.Context.HasModel(definition)); // Nobody overrides what those do.
        if (!isVirtual && !isDescribed && !CompilerMembers.IsEqualityOfRecord(definition) && !factory.Context.HasBody(definition) && !factory.Context.HasModel(definition))
        {
            var escaping = arguments.Select(argument => argument.Value).Where(EscapeLowering.CanEscape).ToImmutableArray();
            if (!escaping.IsEmpty)
            {
                steps.Add(new ForeignCallEffect(escaping, ReachesLibrary: false, factory.At(operation)));
            }

            return method.IsImplicitlyDeclared ? factory.Determined(method.ReturnType, origin: null, [receiver, .. arguments.Select(argument => argument.Value)]) : factory.Unknown(method.ReturnType);
        }

        var call = new CallEffect(factory.Id(definition), receiver, isVirtual, arguments, lowering.Types.TypeArguments(method), result, factory.At(operation))
        {
            Task = task,
            OnlyAnswers = !lowering.Failures.IsGuarded && factory.Context.OnlyAnswers(definition, receiver is not null, isVirtual), // In a handler's reach it may also fail.
        };
        steps.Add(call);
        return result is null ? factory.Unknown(method.ReturnType) : new ReadTerm(result);
    }
}
