namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Holds that a condition is known to be true: what depends on it is reported, and what depends on its opposite is not.</summary>
internal static class KnownCondition
{
    /// <summary>Runs the rules on a program where the condition matters, and on its neighbour where the opposite does.</summary>
    /// <param name="statements">What comes before.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="types">The types that the program declares.</param>
    /// <param name="usings">More using directives.</param>
    public static async Task HoldsAsync(string statements, string condition, string types = "", string usings = "")
    {
        await AllRules.ProgramAsync(Program(statements, condition, "Variable.Get<float>({|SCL0101:\"v\"|}, [1])", types, usings));
        await IsNotFalseAsync(statements, condition, types, usings);
    }

    /// <summary>Runs the rules on a program where the opposite of the condition matters: nothing may be reported.</summary>
    /// <param name="statements">What comes before.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="types">The types that the program declares.</param>
    /// <param name="usings">More using directives.</param>
    public static Task IsNotFalseAsync(string statements, string condition, string types = "", string usings = "") =>
        AllRules.ProgramAsync(Program(statements, $"!({condition})", "Variable.Get<float>(\"v\", [1])", types, usings));

    /// <summary>Holds that a condition is not known: neither it nor its opposite is said to let anything fail.</summary>
    /// <param name="statements">What comes before.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="types">The types that the program declares.</param>
    /// <param name="usings">More using directives.</param>
    public static async Task IsNotKnownAsync(string statements, string condition, string types = "", string usings = "")
    {
        await IsNotFalseAsync(statements, condition, types, usings);
        await IsNotFalseAsync(statements, $"!({condition})", types, usings);
    }

    private static string Program(string statements, string condition, string last, string types, string usings) => $$"""
        {{usings}}        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading;

        {{statements}}
        if ({{condition}}) { Variable.Get<float>("v", [1]); }
        {{last}};

        {{types}}
        """;
}
