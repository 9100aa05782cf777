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
        RuntimeNames.Trainable => RequestPart.Trainable,
        RuntimeNames.Collections => RequestPart.Collections,
        _ => null,
    };

    private Term ChangedRequest(Term original, IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        var changed = Kept(original, steps);
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            var value = Value(assignment.Value, steps);
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && RequestPartOf(property) is { } part)
            {
                changed = Kept(new ChangedRequestTerm(changed, part, value), steps);
            }
        }

        return changed;
    }
}
