using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>Enters what an object stands for, until it is closed. Of objects that are no scopes, such as sessions, nothing is known, nor does it
/// matter here. What an object is follows from the type of the expression, also where the object comes from elsewhere.</summary>
internal static class Entering
{
    public static IDisposable Enter(object manager, string? type)
    {
        if (type == nameof(Tf.variable_scope) || manager is ScopeEntry)
        {
            return ((ScopeEntry)manager).Enter();
        }

        if (type == nameof(Tf.name_scope) || manager is NameScopeEntry)
        {
            return ((NameScopeEntry)manager).Enter();
        }

        return manager is GraphEntry graph ? graph.Enter() : new OtherEntry();
    }

    /// <summary>What code inside is given.</summary>
    public static object? Given(object manager, string? type) =>
        type == nameof(Tf.variable_scope) || manager is ScopeEntry ? ((ScopeEntry)manager).Captured
        : manager is GraphEntry graph ? graph.Graph
        : null;
}
