using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private void Return(IReturnOperation @return, Steps steps)
    {
        var value = @return.ReturnedValue is not { } returned ? null : ReturnsReference(@return) ? ReferenceTo(returned, steps) : Value(returned, steps);
        if (@return.Kind == OperationKind.YieldReturn)
        {
            steps.Add(new YieldEffect(value ?? Term.Unknown, At(@return)));
        }

        if (@return.Kind != OperationKind.YieldReturn)
        {
            steps.Add(new JumpEffect(JumpKind.Return, Value: value));
        }
    }

    private void Throw(IThrowOperation @throw, Steps steps)
    {
        if (@throw.Exception is null)
        {
            steps.Add(new JumpEffect(JumpKind.Rethrow));
            return;
        }

        Value(@throw.Exception, steps);
        var thrown = Unwrap(@throw.Exception);
        var causes = thrown is IObjectCreationOperation creation ? creation.Arguments.Select(argument => Unwrap(argument.Value)) : [thrown];
        steps.Add(new JumpEffect(JumpKind.Throw, Thrown: Id(thrown?.Type), IsExact: thrown is IObjectCreationOperation, Cause: causes.Select(Exception).FirstOrDefault(cause => cause is not null)));
    }

    /// <summary>A local that holds an exception; null for other expressions.</summary>
    private Term? Exception(IOperation? operation) =>
        operation is ILocalReferenceOperation { Local: var local } && Named(local.Type).IsException ? new ReadTerm(SlotFor(local)) : null;

    /// <summary>Throws again what was caught before; null for other calls.</summary>
    private Term? ThrowAgain(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        if (Exceptions.IsCapture(call.TargetMethod) && arguments is [var caught])
        {
            return caught;
        }

        if (Exceptions.IsThrow(call.TargetMethod) && (receiver ?? arguments.FirstOrDefault()) is { } cause)
        {
            steps.Add(new JumpEffect(JumpKind.Throw, Thrown: Id(_context.Compilation.GetTypeByMetadataName(Exceptions.Any)), Cause: cause));
            return Term.Unknown;
        }

        return null;
    }

    private void Jump(IBranchOperation branch, Steps steps)
    {
        if (branch.BranchKind is BranchKind.Break or BranchKind.Continue && _labels.TryGetValue(branch.Target, out var label))
        {
            steps.Add(new JumpEffect(branch.BranchKind == BranchKind.Break ? JumpKind.Break : JumpKind.Continue, label));
        }
        else if (_gotos.TryGetValue(branch.Target, out var jump))
        {
            steps.Add(jump);
        }
        else
        {
            Opaque(branch.BranchKind == BranchKind.GoTo ? OpaqueReason.Goto : OpaqueReason.BrokenCode, branch, steps);
        }
    }

    private void Try(ITryOperation @try, Steps steps)
    {
        var body = Guarded(@try);
        var handlers = @try.Catches.Select(Handler).ToImmutableArray();
        var last = @try.Finally is { } @finally ? Gather(inside => Statement(@finally, inside)) : Effect.Nothing;
        steps.Add(new TryEffect(body, handlers, last));
    }

    private Handler Handler(ICatchClauseOperation clause)
    {
        var filter = (Term?)null;
        var asking = Gather(inside => filter = clause.Filter is null ? null : Value(clause.Filter, inside));
        var variable = clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: var declared } ? SlotFor(declared) : null;
        var body = Gather(inside => Statement(clause.Handler, inside));
        return new Handler(
            clause.ExceptionType is { SpecialType: not SpecialType.System_Object } caught ? new CaughtType(Named(caught), caught is ITypeParameterSymbol ? SlotFor(caught) : null) : null, asking, filter, body, variable);
    }
}
