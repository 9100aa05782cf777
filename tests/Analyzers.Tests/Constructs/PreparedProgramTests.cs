using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Programs and tests before which other code has created variables.</summary>
public class PreparedProgramTests
{
    private const string Share = "using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>(\"v\", [1]); }";
    private const string Create = "Variable.Get<float>(\"v\", [1]);";

    [Fact]
    public Task ModuleInitializer_StaysSilent() => Verify.Async($$"""
        public static class Program { public static void Main() { {{Share}} } }
        internal static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { {{Create}} } }
        """);

    [Fact]
    public Task ModuleInitializerOfSomethingElse_Reports() => Verify.Async("""
        public static class Program
        {
            public static void Main() { using (VariableScope.Open("", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); } }
        }
        internal static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => Console.WriteLine(); }
        """);

    [Theory]
    [InlineData("Start.Count == 2 && Start.Name == \"a\"")]
    [InlineData("Start.Names.Contains(\"a\") && Start.Names.Count == 1")]
    public Task WhatAModuleInitializerLeavesInStaticMembers_IsThere(string condition) => KnownCondition.HoldsAsync("", condition, """
        internal static class Start
        {
            public static int Count = 1;
            public static string? Name;
            public static readonly List<string> Names = [];
            [System.Runtime.CompilerServices.ModuleInitializer]
            public static void Run() { Count++; Name = "a"; Names.Add(Name); }
        }
        """);

    [Fact]
    public Task MainThatIsCalledAgain_StaysSilent() => Verify.Async($$"""
        public static class Models { public static void Main() { {{Share}} } }
        public static class Program { public static void Run() { {{Create}} Models.Main(); } }
        """);

    [Theory]
    [InlineData("[Xunit.Collection(\"c\")]", "", "")]
    [InlineData("", ": Lifetime", "public void Begin() { CREATE }")]
    [InlineData("", ": Base", "")]
    [InlineData("[Prepare]", "", "")]
    public Task TestThatIsSetUp_StaysSilent(string attribute, string bases, string member) => Verify.Async($$"""
        namespace Xunit
        {
            public class FactAttribute : Attribute;
            public class CollectionAttribute(string name) : Attribute { public string Name => name; }
        }
        public interface Lifetime { void Begin(); }
        public class SetUpAttribute : Attribute;
        public class PrepareAttribute : Attribute { public void Before() { {{Create}} } }
        public class Base { [SetUp] public void Start() { {{Create}} } }
        {{attribute}}
        public class Tests {{bases}}
        {
            [Xunit.Fact] public void Test() { {{Share}} }
            {{member.Replace("CREATE", Create)}}
        }
        """);

    [Fact]
    public Task AliasInsideANamespace_StaysSilent() => Verify.Async($$"""
        namespace Models
        {
            using V = Variable;
            internal static class Net { internal static void Build() => V.Get<float>("v", [1]); }
        }
        public static class Program { public static void Main() { Models.Net.Build(); {{Share}} } }
        """);

    [Fact]
    public Task NullName_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>(null!, [1]); }
        """);
}
