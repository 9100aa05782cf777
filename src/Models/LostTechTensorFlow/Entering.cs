using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>Enters what an object stands for, until it is closed. Objects that are no scopes, such as sessions, do not matter here. What an object
/// is follows from the type of the expression, also where the object comes from elsewhere.</summary>
internal static class Entering
{
    public static IDisposable Enter(object manager, string? type) => type switch
    {
        nameof(Tf.variable_scope) => ((ScopeEntry)manager).Enter(),
        nameof(Tf.name_scope) => ((NameScopeEntry)manager).Enter(),
        _ when !IsOpen(type) => new OtherEntry(),
        _ => manager switch
        {
            GraphEntry graph => graph.Enter(),
            ScopeEntry scope => scope.Enter(),
            NameScopeEntry scope => scope.Enter(),
            _ => new OtherEntry(),
        },
    };

    /// <summary>What code inside is given.</summary>
    public static object? Given(object manager, string? type) =>
        type == nameof(Tf.variable_scope) || (IsOpen(type) && manager is ScopeEntry) ? ((ScopeEntry)manager).Captured
        : IsOpen(type) && manager is GraphEntry graph ? graph.Graph
        : null;

    /// <summary>Whether a type leaves it to the object what it is.</summary>
    private static bool IsOpen(string? type) => type is nameof(global::LostTech.Gradient.IContextManager<object>) or nameof(Object) or "";
}
