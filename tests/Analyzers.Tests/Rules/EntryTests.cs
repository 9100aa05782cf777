namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>Which bodies are entered from outside: those are judged on their own, all others in the contexts of their callers.</summary>
public class EntryTests
{
    private const string SharedTwice = "Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]);";
    private const string CreatedTwice = "Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);";

    [Fact]
    public Task PublicMethodOfAProgram_StaysSilent() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { Layers.Build(); }
        public static class Layers { public static void Build() { {{SharedTwice}} } }
        """);

    [Fact]
    public Task PublicMethodOfALibrary_Reports() => AllRules.Async($$"""
        public static class Models { public static void Build() { using (VariableScope.Open("model", reuse: Reuse.Auto)) { Layers.Build(); } } }
        public static class Layers { public static void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task PublicMethodThatNobodyCalls_Reports() => AllRules.ProgramAsync($$"""
        Console.WriteLine(nameof(Layers.Build));
        public static class Layers { public static void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task PublicMethodThatOnlyCallsItself_Reports() => AllRules.ProgramAsync($$"""
        Console.WriteLine();
        public static class Layers { public static void Build(bool again) { {{CreatedTwice}} if (again) { Build(false); } } }
        """);

    [Fact]
    public Task PublicMethodOfTheNameOfAnother_Reports() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { Others.Build(); }
        public static class Others { public static void Build() { {{SharedTwice}} } }
        public static class Layers { public static void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task PublicMethodWithAnAttribute_Reports() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { Layers.Build(); }
        public static class Layers { [Obsolete] public static void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task ImplementationOfAnInterfaceFromOutside_Reports() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { new Layers().CompareTo(null); }
        public sealed class Layers : IComparable { public int CompareTo(object? other) { {{CreatedTwice}} return 0; } }
        """);

    [Fact]
    public Task OverrideOfAMemberFromOutside_Reports() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { new Layers().GetHashCode(); }
        public sealed class Layers { public override int GetHashCode() { {{CreatedTwice}} return 0; } }
        """);

    [Fact]
    public Task PublicMethodAsADelegate_StaysSilent() => AllRules.ProgramAsync($$"""
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { Run(Layers.Build); }
        static void Run(Action build) => build();
        public static class Layers { public static void Build() { {{SharedTwice}} } }
        """);

    [Fact]
    public Task PublicConstructorWithKnownArguments_StaysSilent() => AllRules.ProgramAsync($$"""
        _ = new Layers(twice: false);
        public sealed class Layers { public Layers(bool twice) { Variable.Get<float>("w", [1]); if (twice) { Variable.Get<float>("w", [1]); } } }
        """);

    [Theory]
    [InlineData("internal", "IModel m = new M(false); m.Build();")]
    [InlineData("internal", "new Trainer(new M(false)).Run();")]
    [InlineData("public", "IModel m = new M(false); m.Build();")]
    public Task ImplementationOfAnInterfaceOfTheProgram_StaysSilent(string access, string statements) => AllRules.ProgramAsync($$"""
        {{statements}}
        {{access}} interface IModel { void Build(); }
        {{access}} class M(bool twice) : IModel { public void Build() { Variable.Get<float>("w", [1]); if (twice) { Variable.Get<float>("w", [1]); } } }
        {{access}} class Trainer(IModel m) { public void Run() => m.Build(); }
        """);

    [Fact]
    public Task ExplicitImplementationOfAnInterfaceOfTheProgram_StaysSilent() => AllRules.ProgramAsync($$"""
        IModel m = new M();
        using (VariableScope.Open("model", reuse: Reuse.Auto)) { m.Build(); }
        interface IModel { void Build(); }
        class M : IModel { void IModel.Build() { {{SharedTwice}} } }
        """);

    [Fact]
    public Task InternalImplementationInALibrary_StaysSilent() => AllRules.Async($$"""
        public static class Models
        {
            public static void Build() { IModel m = new M(); using (VariableScope.Open("model", reuse: Reuse.Auto)) { m.Build(); } }
        }
        internal interface IModel { void Build(); }
        internal sealed class M : IModel { public void Build() { {{SharedTwice}} } }
        """);

    [Fact]
    public Task InternalImplementationOfAPublicInterface_Reports() => AllRules.Async($$"""
        public static class Models
        {
            public static void Build() { IModel m = new M(); using (VariableScope.Open("model", reuse: Reuse.Auto)) { m.Build(); } }
        }
        public interface IModel { void Build(); }
        internal sealed class M : IModel { public void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task ImplementationThatNobodyCalls_Reports() => AllRules.ProgramAsync($$"""
        Console.WriteLine(new M());
        interface IModel { void Build(); }
        class M : IModel { public void Build() { {{CreatedTwice}} } }
        """);

    [Fact]
    public Task TypoBehindSeveralPublicMethods_ReportsOnce() => AllRules.ProgramAsync("""
        Trainer.Train();
        Trainer.Evaluate();

        public static class Trainer
        {
            public static void Train() { using (VariableScope.Open("model")) { Variable.Get<float>("embedding", [2, 3]); } }
            public static void Evaluate() => Shared();
            public static void Shared() { using (VariableScope.Open("modle", reuse: Reuse.True)) { Variable.Get<float>({|SCL0102:"embedding"|}, [2, 3]); } }
        }
        """);
}
