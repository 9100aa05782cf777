namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What enters a scope: until it is closed, or for the time of some code, however that ends.</summary>
[ModelOf(typeof(global::LostTech.Gradient.ContextManagerExtensions))]
internal static class ContextManagersModel
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
