namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>The same under the name that it had first.</summary>
[ModelOf(typeof(global::Gradient.ContextManagerExtensions))]
internal static class FirstContextManagersModel
{
    public static IDisposable StartUsing(object contextManager, string? typeOf_contextManager) => Entering.Enter(contextManager, typeOf_contextManager);

    public static object? UseSelf(object contextManager, string? typeOf_contextManager, Delegate action)
    {
        using (Entering.Enter(contextManager, typeOf_contextManager))
        {
            return ((Func<object?, object?>)action)(Entering.Given(contextManager, typeOf_contextManager));
        }
    }
}
