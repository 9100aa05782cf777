using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>Enters and leaves what an object stands for. Of those that are no scopes nothing is known, nor does it matter here. What an object is
/// follows from the type argument, also where the object comes from elsewhere.</summary>
internal static class Entering
{
    public static void Enter<T>(T entered)
    {
        if (typeof(T).Name == nameof(Tf.variable_scope) || (IsOpen(typeof(T).Name) && entered is ScopeObject))
        {
            ((ScopeObject)(object)entered!).__enter__();
        }
        else if (typeof(T).Name == nameof(Tf.ops.NameScope) || (IsOpen(typeof(T).Name) && entered is NameScopeObject))
        {
            ((NameScopeObject)(object)entered!).__enter__();
        }
    }

    public static void Exit<T>(T entered)
    {
        if (typeof(T).Name == nameof(Tf.variable_scope) || (IsOpen(typeof(T).Name) && entered is ScopeObject))
        {
            ((ScopeObject)(object)entered!).__exit__();
        }
        else if (typeof(T).Name == nameof(Tf.ops.NameScope) || (IsOpen(typeof(T).Name) && entered is NameScopeObject))
        {
            ((NameScopeObject)(object)entered!).__exit__();
        }
    }

    /// <summary>Whether a type leaves it to the object what it is.</summary>
    private static bool IsOpen(string type) => type is nameof(Tf.ITensorFlowObject) or nameof(Tf.IObjectLife) or nameof(Tf.IPython);
}
