using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What custom getters do with the requests that they are handed.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The part of a request that a property says and that matters here; null for one that changes no name and no variable.</summary>
    private static RequestPart? RequestPartOf(IPropertySymbol property) => property.Name switch
    {
        RuntimeNames.Name => RequestPart.Name,
        RuntimeNames.Shape => RequestPart.Shape,
        RuntimeNames.DType => RequestPart.DType,
        RuntimeNames.Initializer => RequestPart.Initializer,
        RuntimeNames.Partitioner => RequestPart.Partitioner,
        RuntimeNames.Reuse => RequestPart.Reuse,
        _ => null,
    };

    private Term ChangedRequest(Term original, IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        var changed = Kept(original, steps);
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            var value = Value(assignment.Value, steps);
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && Change(property, value) is var (part, given))
            {
                changed = Kept(new ChangedRequestTerm(changed, part, given), steps);
            }
        }

        return changed;
    }

    private static (RequestPart Part, Term Value)? Change(IPropertySymbol property, Term value) => property.Name switch
    {
        RuntimeNames.Trainable => (RequestPart.Listing, value is LiteralTerm { Value: null or true } ? Term.Null : Terms.True),
        RuntimeNames.Collections => (RequestPart.Listing, value == Term.Null ? Term.Null : Terms.False),
        _ => RequestPartOf(property) is { } part ? (part, value) : null,
    };
}
