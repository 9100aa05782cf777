namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Reuse that callers, parameters and settings decide.</summary>
public class ReuseFlagTests
{
    private const string Discriminator = """
        internal static Variable Discriminator(int input, bool reuse = false)
        {
            using var scope = VariableScope.Open("discriminator");
            if (reuse) { scope.ReuseVariables(); }
            return Variable.Get<float>("w", [1]);
        }
        internal static Variable Direct(bool reuse) 
        {
            using (VariableScope.Open("direct", reuse: reuse ? Reuse.True : Reuse.None)) { return Variable.Get<float>("w", [1]); }
        }
        internal static Variable Nullable(Reuse? reuse)
        {
            using (VariableScope.Open("nullable", reuse: reuse ?? Reuse.None)) { return Variable.Get<float>("w", [1]); }
        }
        internal static Variable Configured(Options options)
        {
            using (VariableScope.Open(options.Scope, reuse: options.Reuse)) { return Variable.Get<float>(options.Prefix + "w", [options.Size]); }
        }
        internal static Variable Made() => Variable.Get<float>("made", [1]);
        public record Options(string Scope, string Prefix = "", Reuse Reuse = Reuse.None, int Size = 1);
        """;

    [Theory]
    [InlineData("Discriminator(1); Discriminator(2, reuse: true);")]
    [InlineData("Discriminator(1, false); Discriminator(2, true); Discriminator(3, true);")]
    [InlineData("foreach (var reuse in new[] { false, true }) { Discriminator(1, reuse); }")]
    [InlineData("for (var i = 0; i < 4; i++) { Discriminator(i, i > 0); }")]
    [InlineData("for (var i = 0; i < n; i++) { Discriminator(i, i != 0); }")]
    [InlineData("for (var i = 0; i < n; i++) { Discriminator(i, reuse: i >= 1); }")]
    [InlineData("var reuse = false; for (var i = 0; i < n; i++) { Discriminator(i, reuse); reuse = true; }")]
    [InlineData("var reuse = false; foreach (var size in sizes) { Discriminator(size, reuse); reuse = true; }")]
    [InlineData("bool first = true; while (n-- > 0) { Discriminator(n, !first); first = false; }")]
    [InlineData("int? last = null; foreach (var size in sizes) { Discriminator(size, last is not null); last = size; }")]
    [InlineData("if (!flag) { Discriminator(1); } Discriminator(2, !flag);")]
    [InlineData("Direct(false); Direct(true); Direct(reuse: true);")]
    [InlineData("Nullable(null); Nullable(Reuse.True); Nullable(Reuse.Auto);")]
    [InlineData("Configured(new Options(\"a\")); Configured(new Options(\"a\", Reuse: Reuse.True)); Configured(new Options(\"b\"));")]
    [InlineData("var options = new Options(\"a\"); Configured(options); Configured(options with { Reuse = Reuse.Auto }); Configured(options with { Prefix = \"x\" });")]
    [InlineData("using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) { Made(); Made(); Discriminator(1); Discriminator(2); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Made(); } using (VariableScope.Open(\"b\")) { Made(); }")]
    [InlineData("using (VariableScope.Open(null, \"layer\")) { Made(); } using (VariableScope.Open(null, \"layer\")) { Made(); }")]
    [InlineData("for (var i = 0; i < 3; i++) { using (VariableScope.Open($\"tower{i}\")) { Made(); Discriminator(i); } }")]
    [InlineData("using (new Graph().AsDefault()) { Made(); } using (new Graph().AsDefault()) { Made(); }")]
    [InlineData("Made(); Graph.ResetDefault(); Made();")]
    [InlineData("foreach (var size in sizes) { using (new Graph().AsDefault()) { Made(); Discriminator(size); Discriminator(size, true); } }")]
    public Task CallersThatSayWhatToReuse_StaySilent(string statements) =>
        AllRules.BodyAsync(statements, "bool flag, int n, int[] sizes", Discriminator);

    [Theory]
    [InlineData("Discriminator(1); {|SCL0101:Discriminator|}(2);")]
    [InlineData("using (VariableScope.Open(\"r\", reuse: Reuse.True)) { {|SCL0102:Made|}(); }")]
    [InlineData("foreach (var reuse in new[] { false, false }) { {|SCL0101:Discriminator|}(1, reuse); }")]
    [InlineData("for (var i = 0; i < n; i++) { {|SCL0101:Discriminator|}(i, i > 1); }")]
    [InlineData("var reuse = false; foreach (var size in sizes) { {|SCL0101:Discriminator|}(size, reuse); reuse = false; }")]
    [InlineData("Direct(false); {|SCL0101:Direct|}(false);")]
    [InlineData("Nullable(null); {|SCL0101:Nullable|}(null);")]
    [InlineData("Configured(new Options(\"a\")); {|SCL0101:Configured|}(new Options(\"a\"));")]
    [InlineData("Made(); using (new Graph().AsDefault()) { Made(); } {|SCL0101:Made|}();")]
    public Task CallersThatDoNot_Report(string statements) => AllRules.BodyAsync(statements, "bool flag, int n, int[] sizes", Discriminator);

    [Fact]
    public Task FactoryThatOnlyRunsUnderAuto_StaysSilent() => AllRules.Async("""
        internal static class Layers
        {
            internal static Variable Dense(string name) { using (VariableScope.Open(name)) { return Variable.Get<float>("kernel", [1]); } }
            internal static void Twice() { Dense("d"); Dense("d"); }
        }
        public static class Models
        {
            public static void Train() { using (VariableScope.Open("m", reuse: Reuse.Auto)) { Layers.Twice(); } }
            public static void Test() { using (VariableScope.Open("m", reuse: Reuse.Auto)) { Layers.Twice(); Layers.Dense("d"); } }
        }
        """);

    [Fact]
    public Task ReuseOfWhatAnotherMemberBuilds_StaysSilent() => AllRules.Async("""
        public sealed class Model
        {
            public void Train() { using (VariableScope.Open("m")) { Variable.Get<float>("w", [1]); } }
            public void Infer() { using (VariableScope.Open("m", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); } }
        }
        """);

    [Fact]
    public Task ReuseOfWhatNobodyBuilds_Reports() => AllRules.ProgramAsync("""
        public sealed class Model
        {
            public void Train() { using (VariableScope.Open("m")) { Variable.Get<float>("w", [1]); } }
            public void Infer() { using (VariableScope.Open("m", reuse: Reuse.True)) { Variable.Get<float>({|SCL0103:"x"|}, [1]); } }
        }
        """, Sources.EntryPoint);

    [Fact]
    public Task TryFirstAndShareIfItExists_StaysSilent() => AllRules.BodyAsync("""
        try { Create(); } catch (ScopeException) { }
        try { Create(); }
        catch (ScopeException)
        {
            using (VariableScope.Open("t", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        }
        """, members: """private static void Create() { using (VariableScope.Open("t")) { Variable.Get<float>("v", [1]); } }""");

    [Theory]
    [InlineData("catch (ScopeException error) when (error.Error == ScopeError.AlreadyExists) { }")]
    [InlineData("catch (InvalidOperationException) { }")]
    [InlineData("catch (Exception error) { Console.WriteLine(error); }")]
    [InlineData("catch { }")]
    public Task FailureThatMayBeCaught_StaysSilent(string handler) => AllRules.BodyAsync(
        $"Variable.Get<float>(\"v\", [1]); try {{ Variable.Get<float>(\"v\", [1]); }} {handler}", "int n");

    [Theory]
    [InlineData("catch (ArgumentException) { }")]
    [InlineData("catch (ScopeException) { throw; }")]
    [InlineData("catch (Exception) when (n > 0) { }")]
    [InlineData("finally { Console.WriteLine(); }")]
    public Task FailureThatIsNotCaught_Reports(string handler) => AllRules.BodyAsync(
        $"Variable.Get<float>(\"v\", [1]); try {{ Variable.Get<float>({{|SCL0101:\"v\"|}}, [1]); }} {handler}", "int n");
}
