using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers jumps, throws, and try statements.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class JumpLowering(BodyLowering lowering, EffectFactory factory)
{
    public void Return(IReturnOperation @return, Steps steps)
    {
        var value = @return.ReturnedValue is not { } returned ? null : lowering.References.ReturnsReference(@return) ? lowering.References.ReferenceTo(returned, steps) : lowering.Value(returned, steps);
        if (@return.Kind == OperationKind.YieldReturn)
        {
            steps.Add(new YieldEffect(value ?? Term.Unknown, factory.At(@return)));
        }

        if (@return.Kind != OperationKind.YieldReturn)
        {
            steps.Add(new JumpEffect(JumpKind.Return, Value: value));
        }
    }

    public void Throw(IThrowOperation @throw, Steps steps)
    {
        if (@throw.Exception is null)
        {
            steps.Add(new JumpEffect(JumpKind.Rethrow));
            return;
        }

        var value = lowering.Value(@throw.Exception, steps);
        var thrown = @throw.Exception.Unwrap();
        var causes = thrown is IObjectCreationOperation creation ? creation.Arguments.Select(argument => argument.Value.Unwrap()) : [thrown];
        steps.Add(new JumpEffect(
            JumpKind.Throw, Value: value is UnknownTerm ? null : value, Thrown: factory.Id(thrown?.Type), IsExact: thrown is IObjectCreationOperation,
            Cause: causes.Select(Exception).FirstOrDefault(cause => cause is not null)));
    }

    public Term ThrowExpression(IThrowOperation @throw, Steps steps)
    {
        Throw(@throw, steps);
        return factory.Unknown(@throw.Type);
    }

    /// <summary>A local that holds an exception; null for other expressions.</summary>
    private Term? Exception(IOperation? operation) =>
        operation is ILocalReferenceOperation { Local: var local } && factory.Named(local.Type).IsException ? new ReadTerm(factory.SlotFor(local)) : null;

    /// <summary>Throws again what was caught before; null for other calls.</summary>
    public Term? ThrowAgain(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        if (Exceptions.IsCapture(call.TargetMethod) && arguments is [var caught])
        {
            return caught;
        }

        if (Exceptions.IsThrow(call.TargetMethod) && (receiver ?? arguments.FirstOrDefault()) is { } cause)
        {
            steps.Add(new JumpEffect(JumpKind.Throw, Value: cause, Thrown: factory.Id(factory.Context.Compilation.GetTypeByMetadataName(Exceptions.Any)), Cause: cause));
            return Term.Unknown;
        }

        return null;
    }

    public void Jump(IBranchOperation branch, Steps steps)
    {
        if (branch.BranchKind is BranchKind.Break or BranchKind.Continue && factory.LabelOf(branch.Target) is { } label)
        {
            steps.Add(new JumpEffect(branch.BranchKind == BranchKind.Break ? JumpKind.Break : JumpKind.Continue, label));
        }
        else if (lowering.Gotos.JumpTo(branch.Target) is { } jump)
        {
            steps.Add(jump);
        }
        else
        {
            factory.Opaque(branch.BranchKind == BranchKind.GoTo ? OpaqueReason.Goto : OpaqueReason.BrokenCode, branch, steps);
        }
    }

    public void Try(ITryOperation @try, Steps steps)
    {
        var body = lowering.Failures.Guarded(@try);
        var handlers = @try.Catches.Select(Handler).ToImmutableArray();
        var last = @try.Finally is { } @finally ? StepLists.Gather(inside => lowering.Statement(@finally, inside)) : Effect.Nothing;
        steps.Add(new TryEffect(body, handlers, last));
    }

    private Handler Handler(ICatchClauseOperation clause)
    {
        var filter = (Term?)null;
        var asking = clause.Filter is { } asked ? lowering.Failures.Guarded(inside => filter = lowering.Value(asked, inside)) : Effect.Nothing; // A filter that throws does not hold.
        var variable = clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: var declared } ? factory.SlotFor(declared) : null;
        var body = StepLists.Gather(inside => lowering.Statement(clause.Handler, inside));
        return new Handler(
            clause.ExceptionType is { SpecialType: not SpecialType.System_Object } caught ? new CaughtType(factory.Named(caught), caught is ITypeParameterSymbol ? factory.SlotFor(caught) : null) : null, asking, filter, body, variable);
    }
}
