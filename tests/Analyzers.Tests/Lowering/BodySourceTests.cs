using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Where bodies come from.</summary>
public class BodySourceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void EachBodyIsLoweredOnce()
    {
        var bodies = Lowered.Bodies("class C { void M() => Variable.Get<float>(\"v\"); }", out var compilation);
        var method = Member(compilation, "M");
        var found = new object?[8];
        Parallel.For(0, found.Length, index => found[index] = bodies.Find(method, None));
        Assert.All(found, body => Assert.Same(found[0], body));
    }

    [Fact]
    public void MembersWithoutSource_HaveNoBody()
    {
        var bodies = Lowered.Bodies("abstract class C { public abstract void M(); public int P { get; set; } }", out var compilation);
        Assert.Null(bodies.Find(Member(compilation, "M"), None));
        Assert.Null(bodies.Find(Member(compilation, "get_P"), None));
        Assert.Null(bodies.Find((IMethodSymbol)compilation.GetSpecialType(SpecialType.System_Object).GetMembers("ToString")[0], None));
    }

    [Fact]
    public void BodiesOfAnotherCompilation_AreNotFound()
    {
        var bodies = Lowered.Bodies("class C { void M() { } }", out _);
        Lowered.Bodies("class C { void M() { } }", out var other);
        Assert.Null(bodies.Find(Member(other, "M"), None));
    }

    [Fact]
    public void FunctionsInFunctions_AreFoundByTheirId()
    {
        var bodies = Lowered.Bodies("class C { Action kept = () => Variable.Get<float>(\"k\"); void M() { void L() => Variable.Get<float>(\"l\"); L(); } }", out var compilation);
        var local = bodies.Find(Member(compilation, "M"), None)!.Nested.Keys.Single();
        var lambda = bodies.Find(Member(compilation, ".ctor"), None)!.Nested.Keys.Single();
        Assert.Equal("Get(\"l\", dtype: float32)", bodies.Find(local, None)!.Effect.ToString());
        Assert.Equal("Get(\"k\", dtype: float32)", bodies.Find(lambda, None)!.Effect.ToString());
    }

    [Fact]
    public void AccessorsOperatorsAndPartialMethods_HaveBodies()
    {
        var bodies = Lowered.Bodies("""
            partial class C
            {
                public string P { get => Name(); set => Variable.Get<float>(value); }
                public string Q => "q";
                public static C operator -(C c) { Variable.Get<float>("m"); return c; }
                string Name() => "p";
                public partial void M(string name);
                public partial void M(string given) => Variable.Get<float>(given);
            }
            """, out var compilation);
        Assert.Equal("$1 = this.Name(); return $1", Effect("get_P"));
        Assert.Equal("Get(value, dtype: float32)", Effect("set_P"));
        Assert.Equal("return \"q\"", Effect("get_Q"));
        Assert.Equal("Get(\"m\", dtype: float32); return c", Effect("op_UnaryNegation"));
        Assert.Equal("Get(given, dtype: float32)", bodies.Find(Member(compilation, "M"), None)!.Effect.ToString());

        string Effect(string member) => bodies.Find(Member(compilation, member), None)!.Effect.ToString();
    }

    [Fact]
    public void CancelledLowering_IsTriedAgain()
    {
        var bodies = Lowered.Bodies("class C { void M() => Variable.Get<float>(\"v\"); }", out var compilation);
        Assert.ThrowsAny<OperationCanceledException>(() => bodies.Find(Member(compilation, "M"), new CancellationToken(canceled: true)));
        Assert.NotNull(bodies.Find(Member(compilation, "M"), None));
    }

    private static IMethodSymbol Member(Compilation compilation, string name) =>
        compilation.Assembly.GlobalNamespace.GetTypeMembers("C").Single().GetMembers(name).OfType<IMethodSymbol>().First();
}
