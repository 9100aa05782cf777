namespace ScopeLint.Models.TensorFlowNet;

/// <summary>The store of variables. Asking for a name a second time always throws, so that shapes and element types never meet others.</summary>
internal static class Store
{
    public static object Get(string name) => Variable.Get<float>(name, initializer: Initializer.FromValue(0f));
}
