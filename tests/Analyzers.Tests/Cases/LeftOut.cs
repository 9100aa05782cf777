namespace ScopeLint.Analyzers.Tests.Cases;

/// <summary>The cases that cannot be written down with ScopeLint, by number.</summary>
internal static class LeftOut
{
    public static IReadOnlyDictionary<int, string> Reasons { get; } = new Dictionary<int, string>
    {
        // https://github.com/tensorflow/tensorflow/issues/19645
        [21] = "A scope object is made by opening it; VariableScope has no public constructor.",

        // https://github.com/tensorflow/tensorflow/issues/11614
        [27] = "Initializer.Zeros is a property: a shape given to it does not compile.",

        // https://github.com/SciSharp/TensorFlow.NET/issues/967
        [79] = "Graph.GetCollection looks at the scope that it is given.",
    };
}
