using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code that runs without being named, and code that is named and does not run.</summary>
public class ImplicitCallTests
{
    private const string Switch = "VariableScope.Current.ReuseVariables();";

    [Theory]
    [InlineData("public static Net operator ++(Net net) { " + Switch + " return net; }", "net++;")]
    [InlineData("public override string ToString() { " + Switch + " return \"\"; }", "_ = $\"{net}\";")]
    [InlineData("public override string ToString() { " + Switch + " return \"\"; }", "_ = \"x\" + net;")]
    [InlineData("public System.Collections.Generic.IEnumerator<int> GetEnumerator() { " + Switch + " yield break; }", "foreach (var one in net) { }")]
    [InlineData("public event Action Built { add { " + Switch + " } remove { } }", "net.Built += Console.Clear;")]
    [InlineData("public int Length => 1; public int this[int index] { get { " + Switch + " return 1; } }", "_ = net[^1];")]
    [InlineData("public void Deconstruct(out int one, out int two) { " + Switch + " one = two = 1; }", "_ = net is (1, 1);")]
    [InlineData("public void Dispose() { " + Switch + " }", "using (net) { }")]
    public Task MemberThatRunsUnnamed_StaysSilent(string member, string use) => Verify.Async($$"""
        public sealed class Net : IDisposable { {{member}} {{(member.Contains("Dispose") ? "" : "public void Dispose() { }")}} }
        public static class Models
        {
            public static void Build(Net net)
            {
                Variable.Get<float>("v", [1]);
                {{use}}
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task ImplementationBehindAForeignInterface_StaysSilent() => Verify.Async($$"""
        public sealed class Progress : IProgress<int> { public void Report(int value) { {{Switch}} } }
        public static class Models
        {
            public static void Build(IProgress<int> progress)
            {
                Variable.Get<float>("v", [1]);
                progress.Report(1);
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Theory]
    [InlineData("public void Add(string name) { TWICE } public System.Collections.IEnumerator GetEnumerator() => null!;", "_ = new Net { \"a\" };")]
    [InlineData("public static Net operator +(Net left, Net right) { TWICE return left; } public System.Collections.IEnumerator GetEnumerator() => null!;", "_ = new Net() + new Net();")]
    [InlineData("public int this[int index] { get { TWICE return 1; } } public System.Collections.IEnumerator GetEnumerator() => null!;", "_ = new Net()[1];")]
    [InlineData("public static implicit operator int(Net net) { TWICE return 1; } public System.Collections.IEnumerator GetEnumerator() => null!;", "int n = new Net();")]
    public Task MemberThatOnlyRunsUnnamedInsideItsCallersScope_StaysSilent(string member, string use) => Verify.Async($$"""
        internal sealed class Net : System.Collections.IEnumerable
        {
            {{member.Replace("TWICE", "Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]);")}}
        }
        public static class Models
        {
            public static void Build() { using (VariableScope.Open("s", reuse: Reuse.Auto)) { {{use}} } }
        }
        """);

    [Theory]
    [InlineData("public class Derived : Base;", "_ = new Derived();")]
    [InlineData("public class Derived(int size) : Base { public int Size => size; }", "Derived net = new(1);")]
    [InlineData("public class Derived : Base, System.Collections.IEnumerable { public void Add(int n) { } public System.Collections.IEnumerator GetEnumerator() => null!; }", "Derived net = [1];")]
    public Task ConstructorOfABaseType_StaysSilent(string derived, string use) => Verify.Async($$"""
        public class Base { public Base() { {{Switch}} } }
        {{derived}}
        public static class Models
        {
            public static void Build()
            {
                Variable.Get<float>("v", [1]);
                {{use}}
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Theory]
    [InlineData("Net net", "_ = net with { Size = 1 };")]
    [InlineData("dynamic net", "net.Late = 1;")]
    public Task CopyOrLateBoundMember_StaysSilent(string parameter, string use) => Verify.Async($$"""
        public record Net
        {
            public Net() { }
            protected Net(Net other) { {{Switch}} }
            public int Size { get; init; }
            public int Late { set { {{Switch}} } }
        }
        public static class Models
        {
            public static void Build({{parameter}})
            {
                Variable.Get<float>("v", [1]);
                {{use}}
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Theory]
    [InlineData("System.Diagnostics.Debug.Assert(Variable.Get<float>(\"v\", [1]) != null);")]
    [InlineData("Hook(Variable.Get<float>(\"v\", [1]));")]
    public Task ArgumentOfACallThatMayBeLeftOut_StaysSilent(string call) => Verify.Async($$"""
        public static partial class Models
        {
            public static void Build()
            {
                Variable.Get<float>("v", [1]);
                {{call}}
            }

            static partial void Hook(Variable variable);
        }
        """);

    [Fact]
    public Task CodeBehindAnIfThatAlwaysLeaves_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool flag)
            {
                Variable.Get<float>("v", [1]);
                lock (typeof(Models)) if (flag) return; else throw new InvalidOperationException();
                Variable.Get<float>("v", [1]);
            }
        }
        """);
}
