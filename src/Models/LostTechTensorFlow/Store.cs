namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>The store of variables. What shapes and element types are like is not looked at.</summary>
internal static class Store
{
    public static object Get(string name, object? customGetter) => Variable.Get<float>(name, initializer: Initializer.FromValue(0f), customGetter: (VariableGetter?)customGetter);
}
