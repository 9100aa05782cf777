using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells the arrays and lists that stay as they were made from those that something may change unseen: through another name, in another
/// member, by code that is not followed. A list is a value to the analysis, and these have to be left out.</summary>
internal sealed partial class ListUses
{
    /// <summary>A list that goes through more names than this is taken to be changed.</summary>
    public const int MostHolders = 30;

    private readonly LoweringContext _context;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);
    private readonly Queue<IOperation> _values = new();
    private bool _isWritten;
    private bool _isInside;

    private ListUses(LoweringContext context, CancellationToken cancellation)
    {
        _context = context;
        _cancellation = cancellation;
    }

    /// <summary>Whether what a list holds is known wherever it is read: nothing writes it, or only the body does in whose local or parameter it
    /// is, by that name and while it has no other.</summary>
    /// <param name="made">The expression that makes the list.</param>
    /// <param name="context">What is known of the project.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static bool AreSeen(IOperation made, LoweringContext context, CancellationToken cancellation)
    {
        var uses = new ListUses(context, cancellation);
        uses._values.Enqueue(made);
        while (uses._values.Count > 0)
        {
            if (!uses.IsHarmless(uses._values.Dequeue()) || uses._holders.Count > MostHolders)
            {
                return false;
            }
        }

        return !uses._isWritten || (uses._holders.Count == 1 && !uses._isInside);
    }

    /// <summary>Follows a value outwards to what is done with it.</summary>
    private bool IsHarmless(IOperation value)
    {
        var isName = value is ILocalReferenceOperation || value is IParameterReferenceOperation { Parameter: var named } && !named.IsOfPrimaryConstructor();
        for (var (part, whole) = (value, value.Parent); whole is not null; (part, whole) = (whole, whole.Parent))
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (whole)
            {
                case IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
                    when IsResult(part, whole):
                    continue;
                case IConversionOperation conversion when conversion.OperatorMethod is null && !conversion.Type.IsWritableView():
                    continue;
                case IConversionOperation { OperatorMethod: { } conversion }:
                    return conversion.ReturnType.IsReadOnlyView() || IsOfLibrary(conversion.ReturnType) || IsOfLibrary(conversion.ContainingType);
                case IArrayInitializerOperation or IArrayCreationOperation or ITupleOperation or ICollectionExpressionOperation or IAnonymousObjectCreationOperation:
                    _isInside = true;
                    continue;
                case ISpreadOperation when part.Type.MayHoldLists():
                    continue;
                case IConditionalAccessOperation access when access.Operation == part:
                    return Goes(access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().Take(1));
                case IConditionalAccessOperation:
                    continue;
                case IArrayElementReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IImplicitIndexerReferenceOperation
                    when IsElement(part, whole):
                    if (IsWritten(whole))
                    {
                        return whole is IArrayElementReferenceOperation && Writes(isName && part == value);
                    }

                    if (IsReferredTo(whole))
                    {
                        return false;
                    }

                    if (!whole.Type.MayHoldList())
                    {
                        return true;
                    }

                    isName = false;
                    continue;
                case ISimpleAssignmentOperation or ICoalesceAssignmentOperation when ((IAssignmentOperation)whole).Value == part:
                    if (!IsAssigned((IAssignmentOperation)whole))
                    {
                        return false;
                    }

                    continue;
                default:
                    return Ends(part, whole);
            }
        }

        return false;
    }

    /// <summary>A value that goes no further by itself: into a name, to other code, or nowhere.</summary>
    private bool Ends(IOperation part, IOperation whole) => whole switch
    {
        IAssignmentOperation assignment when assignment.Target == part => true, // It is given another value.
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } holder } => Holds(holder.Symbol, part),
        IFieldInitializerOperation field => field.InitializedFields.All(member => Holds(member, part)),
        IPropertyInitializerOperation property => property.InitializedProperties.All(member => Holds(member, part)),
        IDeconstructionAssignmentOperation taken => taken.Value != part || Taken(taken.Target, part),
        IForEachLoopOperation loop => !part.Type.MayHoldLists() || loop.Locals.Where(local => local.Type.MayHoldList()).All(local => Holds(local, part)),
        IInvocationOperation call => call.TargetMethod.LeavesList() && !_context.IsOwn(call.TargetMethod),
        IArgumentOperation argument => IsHanded(argument, part),
        IReturnOperation { Kind: OperationKind.Return } back => IsReturned(back),
        IIsPatternOperation test => Matched(test.Pattern, part),
        ISwitchExpressionOperation chosen => chosen.Arms.All(arm => Matched(arm.Pattern, part)),
        ISwitchOperation chosen => chosen.Descendants().OfType<IPatternOperation>().All(pattern => Matched(pattern, part)),
        ISpreadOperation or IExpressionStatementOperation or IBinaryOperation or IIsTypeOperation or IInterpolationOperation or ILockOperation
            or INameOfOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IConditionalOperation or ICoalesceOperation => true,
        _ => false,
    };

    /// <summary>Whether a part of a choice may be what the whole gives.</summary>
    private static bool IsResult(IOperation part, IOperation whole) => whole switch
    {
        IConditionalOperation choice => choice.Condition != part,
        ISwitchExpressionOperation choice => choice.Value != part,
        _ => true,
    };

    private static bool IsElement(IOperation part, IOperation whole) => whole switch
    {
        IArrayElementReferenceOperation element => element.ArrayReference == part,
        IPropertyReferenceOperation property => property.Instance == part && (property.Property.IsIndexer || part.Type is { IsAnonymousType: true }),
        IFieldReferenceOperation field => field.Instance == part && part.Type is { IsTupleType: true },
        IImplicitIndexerReferenceOperation element => element.Instance == part,
        _ => false,
    };

    private static bool IsWritten(IOperation element) => element.Parent switch
    {
        IAssignmentOperation { Target: var target } => target == element,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation taken } => taken.Target == element.Parent,
        _ => false,
    };

    /// <summary>Whether something other than a call gets the place of an element.</summary>
    private bool IsReferredTo(IOperation element) => element.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        ISimpleAssignmentOperation { IsRef: var isRef } => isRef,
        IReturnOperation back => FunctionAround(back) is not { RefKind: RefKind.None },
        IAddressOfOperation or IConditionalOperation { IsRef: true } => true,
        _ => false,
    };

    private bool Writes(bool isByName)
    {
        _isWritten = true;
        return isByName;
    }

    private bool IsOfLibrary(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _context.Api.VariableScope.ContainingAssembly);
}
