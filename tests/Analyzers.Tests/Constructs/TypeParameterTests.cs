namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Type parameters: what is made of them, and the static members that they decide.</summary>
public class TypeParameterTests
{
    [Fact]
    public Task ObjectsOfTypeParameters_RunTheirOwnMembers() => CheckAsync("""
        Create<Dense>("a");
        Create<Conv>("b");
        Create<Conv>({|SCL0101:"a"|});
        """);

    [Theory]
    [InlineData("var held = new Held<Units>();", "held.Field.Count == 0 && held.Value.Count == 0 && held.IsUnset()")]
    [InlineData("var held = new Held<int>(); var flag = new Held<bool>();", "held.Value == 0 && held.Field == 0 && !flag.Field")]
    [InlineData("var held = new Held<Size>();", "held.Field == Size.Small && held.Value != Size.Large")]
    [InlineData("var held = new Held<Units> { Value = new() { Count = 2 } };", "held.Value.Count == 2 && held.Made().Count == 0")]
    [InlineData("var pair = new Pair<string, int>();", "pair.Key == null && pair.Value == 0")]
    public Task WhatIsNotSetOfATypeParameter_HasItsDefault(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, """
        struct Units { public int Count; }
        enum Size { Small, Large }
        struct Pair<TKey, TValue> { public TKey? Key; public TValue? Value; }
        class Held<T> where T : struct
        {
            public T Field;
            public T Value { get; set; }
            public T Made() { T made = default; return made; }
            public bool IsUnset() => Field is Units { Count: 0 };
        }
        """);

    [Fact]
    public Task ObjectsOfTypesThatReflectionNames_RunTheirOwnMembers() => CheckAsync("""
        foreach (var type in new[] { typeof(Dense), typeof(Conv) })
        {
            var layer = (Layer)Activator.CreateInstance(type)!;
            layer.Name = type.Name;
            layer.Build();
        }

        var other = Activator.CreateInstance<Dense>();
        other.Name = "Conv";
        other.{|SCL0101:Build|}();
        """);

    [Fact]
    public Task ObjectsOfTypesThatAreNotKnown_StaySilent() => CheckAsync("""
        var layer = (Layer)Activator.CreateInstance(Type.GetType(Console.ReadLine()!)!)!;
        layer.Build();
        Variable.Get<float>("other", [1]);
        """);

    [Fact]
    public Task ObjectsOfTypeParametersThatNothingElseIsKnownOf_RunTheirConstructors() => CheckAsync("""
        Fresh<Once>();
        Fresh<Other>();
        {|SCL0101:Fresh|}<Once>();
        """);

    [Fact]
    public Task StaticMembersOfTypeParameters_AreThoseOfTheType() => CheckAsync("""
        Build<Dense>();
        Build<Conv>();
        {|SCL0101:Build|}<Conv>();
        """);

    [Fact]
    public Task DefaultOfAStaticMember_IsThatOfTheInterface() => CheckAsync("""
        Kernel<Dense>();
        Variable.Get<float>("own", [1]);
        {|SCL0101:Kernel|}<Conv>();
        """);

    [Fact]
    public Task StaticPropertyWithAnInitializer_IsRead() => CheckAsync("""
        Variable.Get<float>(NameOf<Dense>(), [1]);
        Variable.Get<float>(NameOf<Conv>(), [1]);
        Variable.Get<float>({|SCL0101:"dense"|}, [1]);
        """);

    [Fact]
    public Task TypeParameterThatIsHandedOn_StandsForTheSame() => CheckAsync("""
        Twice<Dense>();

        static void Twice<T>()
            where T : Layer, INamed, new()
        {
            Create<T>("a");
            Create<T>({|SCL0101:"a"|});
        }
        """);

    [Fact]
    public Task PartialProperty_IsThatOfItsImplementation() => CheckAsync("""
        Variable.Get<float>(new Split().Name, [1]);
        Variable.Get<float>({|SCL0101:"split"|}, [1]);
        """);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        public abstract class Layer
        {
            public string Name { get; set; } = "";

            public abstract void Build();
        }

        public interface INamed
        {
            static abstract string Type { get; }

            static abstract void Make();

            static virtual string Kernel => "kernel";
        }

        public sealed class Dense : Layer, INamed
        {
            public static string Type { get; } = "dense";

            public static string Kernel => "own_kernel";

            public static void Make() => Variable.Get<float>("dense", [1]);

            public override void Build() => Variable.Get<float>(Name, [1]);
        }

        public sealed class Conv : Layer, INamed
        {
            public static string Type => "conv";

            public static void Make() => Variable.Get<float>("conv", [1]);

            public override void Build()
            {
                using var scope = VariableScope.Open(VariableScope.Current);
                Variable.Get<float>(Name, [1]);
            }
        }

        public sealed class Once
        {
            public Once() => Variable.Get<float>("once", [1]);
        }

        public sealed class Other
        {
            public Other() => Variable.Get<float>("other", [1]);
        }

        public partial class Split
        {
            public partial string Name { get; }
        }

        public partial class Split
        {
            public partial string Name => "split";
        }

        public static class Models
        {
            public static void Run()
            {
                Graph.ResetDefault();
                Variable.Get<float>("kernel", [1]);
                {{statements}}
            }

            private static void Create<T>(string name)
                where T : Layer, new()
            {
                var layer = new T { Name = name };
                layer.Build();
            }

            private static T Fresh<T>()
                where T : new() => new T();

            private static void Build<T>()
                where T : INamed => T.Make();

            private static void Kernel<T>()
                where T : INamed => Variable.Get<float>(T.Kernel, [1]);

            private static string NameOf<T>()
                where T : INamed => T.Type;
        }
        """);
}
