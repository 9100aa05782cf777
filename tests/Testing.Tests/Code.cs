namespace ScopeLint.Testing.Tests;

/// <summary>Sources for the tests: a class whose methods Bad, Worse, Good and Better are there to be called.</summary>
internal static class Code
{
    /// <summary>A class C with one method that consists of some statements.</summary>
    public static string With(string statements) => Class("C", statements);

    /// <summary>A class with one method that consists of some statements.</summary>
    public static string Class(string name, string statements) =>
        $$"""
        class {{name}}
        {
            void M()
            {
                {{statements}}
            }

            int Bad() => 0;
            int Worse() => 0;
            int Good() => 0;
            int Better() => 0;
        }
        """;
}
