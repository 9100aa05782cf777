using ScopeLint.Analyzers.Tests.Rules;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Behind a method that throws under a condition, the condition does not hold.</summary>
public class GuardTests
{
    [Theory]
    [InlineData("if (n != 1) { throw new ArgumentException(); }")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNotEqual(n, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(n, 2);")]
    [InlineData("System.Diagnostics.Debug.Assert(n == 1);")]
    [InlineData("System.Diagnostics.Debug.Assert(n == 1, \"one\");")]
    [InlineData("System.Diagnostics.Trace.Assert(n < 2);")]
    [InlineData("Require(n == 1);")]
    [InlineData("Require(n < 2 && n > 0);")]
    [InlineData("AtMost(n, 1);")]
    [InlineData("One(n);")]
    [InlineData("_ = Checked(n);")]
    [InlineData("ObjectDisposedException.ThrowIf(n > 1, typeof(Models));")]
    public Task ConditionExcludesASecondRound_StaysSilent(string guard) => CheckAsync(guard, "Variable.Get<float>(\"v\", [1])");

    [Theory]
    [InlineData("if (n != 2) { throw new ArgumentException(); }")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfEqual(n, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);")]
    [InlineData("System.Diagnostics.Debug.Assert(n > 0);")]
    [InlineData("System.Diagnostics.Debug.WriteLine(n == 1);")]
    [InlineData("Require(n >= 1);")]
    [InlineData("AtMost(n, 2);")]
    [InlineData("Ignored(n == 1);")]
    public Task ConditionAllowsASecondRound_Reports(string guard) => CheckAsync(guard, "Variable.Get<float>([|\"v\"|], [1])");

    [Fact]
    public Task TextThatIsNotThere_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string? name)
            {
                Variable.Get<float>("v", [1]);
                ArgumentException.ThrowIfNullOrEmpty(name);
                if (name is null || name == "") { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task WhatAGuardRules_IsNoNews() => Verify.Async("""
        public static class Models
        {
            public static void Build(string name, object options)
            {
                ArgumentNullException.ThrowIfNull(options);
                ArgumentException.ThrowIfNullOrEmpty(name);
                Variable.Get<float>({|#1:"v"|}, [1]);
                Variable.Get<float>({|#0:"v"|}, [1]);
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "on line 7", "the root scope", Advice.TwoNames));

    private static Task CheckAsync(string guard, string get) => Verify.Async($$"""
        public static class Models
        {
            public static void Build(int n)
            {
                {{guard}}
                for (var i = 0; i < n; i++)
                {
                    {{get}};
                }
            }

            private static void Require(bool holds)
            {
                if (!holds)
                {
                    throw new InvalidOperationException();
                }
            }

            private static void Ignored(bool holds)
            {
                if (!holds)
                {
                    Console.WriteLine("?");
                }
            }

            private static void AtMost(int value, int most) => ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);

            private static int Checked(int value) => value == 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));

            private static void One(int value)
            {
                switch (value)
                {
                    case 1:
                        break;
                    default:
                        throw new ArgumentOutOfRangeException(nameof(value));
                }
            }
        }
        """);
}
