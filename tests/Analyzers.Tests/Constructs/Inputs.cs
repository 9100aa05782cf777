namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Sources of methods that are called from outside with values that nobody knows.</summary>
internal static class Inputs
{
    /// <summary>Statements as the body of a public method that starts with an empty graph and takes a <c>flag</c> and two numbers, <c>n</c>
    /// and <c>m</c>.</summary>
    public static string InMethod(string statements) => $$"""
        public static class Models
        {
            public static void Build(bool flag, int n, int m)
            {
                Graph.ResetDefault();
                {{statements}}
            }
        }
        """;
}
