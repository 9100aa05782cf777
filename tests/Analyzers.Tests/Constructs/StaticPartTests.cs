namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Static parts of types: initializers and static constructors, constructed types, fields that nothing changes.</summary>
public class StaticPartTests
{
    [Fact]
    public Task StaticConstructor_RunsOnce() => AllRules.ProgramAsync("""
        Shared.Touch();
        Shared.Touch();
        {|SCL0101:Variable.Get<float>("step", [])|};

        internal static class Shared
        {
            static Shared() => Variable.Get<float>("step", []);

            public static void Touch() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task StaticConstructorOfATypeThatIsNotUsed_DoesNotRun() => AllRules.ProgramAsync("""
        Variable.Get<float>("step", []);

        internal static class Shared
        {
            static Shared() => Variable.Get<float>("step", []);
        }
        """);

    [Theory]
    [InlineData("a", "{|SCL0101:Variable.Get<float>(Cache<int>.Name, [1])|}")]
    [InlineData("b", "Variable.Get<float>(Cache<int>.Name, [1])")]
    public Task ConstructedTypes_HaveFieldsOfTheirOwn(string name, string then) => AllRules.ProgramAsync($$"""
        Cache<int>.Name = "a";
        Cache<string>.Name = "b";
        Variable.Get<float>("{{name}}", [1]);
        {{then}};

        internal static class Cache<T> { public static string Name = ""; }
        """);

    [Theory]
    [InlineData("false", "Variable.Get<float>(\"w\", [1])")]
    [InlineData("true", "{|SCL0101:Variable.Get<float>(\"w\", [1])|}")]
    public Task FieldThatItsInitializerAloneSets_IsKnown(string value, string then) => AllRules.Async($$"""
        public class Model
        {
            private readonly bool _again = {{value}};

            public void Build()
            {
                Variable.Get<float>("w", [1]);
                if (_again) { {{then}}; }
            }
        }
        """);

    [Fact]
    public Task Operator_RunsWhereItIsUsed() => AllRules.ProgramAsync("""
        var first = (Layer)"a";
        var second = {|SCL0101:(Layer)"a"|};

        internal sealed class Layer
        {
            public static explicit operator Layer(string name)
            {
                Variable.Get<float>(name, [1]);
                return new Layer();
            }
        }
        """);
}
