namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Patterns that ask for properties which code of the project answers.</summary>
public class PropertyPatternTests
{
    private const string Types = """
        abstract record Column(string Name) { public virtual bool IsWide => true; public int Length => Name.Length; }
        record Numeric(string Name) : Column(Name) { public override bool IsWide => false; }
        """;

    [Theory]
    [InlineData("Column c = new Numeric(\"ab\");", "c is { IsWide: false } && c is Numeric { Length: 2 } && c is not { Length: > 2 }")]
    [InlineData("object c = new Numeric(\"ab\");", "(c is Column { Length: var length } ? length : 0) == 2")]
    [InlineData("object? c = null;", "c is not Column { Length: 2 }")]
    [InlineData("Column c = new Numeric(\"ab\");", "c switch { Numeric { IsWide: true } => 1, Numeric { Length: 2 } => 2, _ => 3 } == 2")]
    public Task ComputedProperty_IsAsked(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Fact]
    public Task GetterThatCreates_Reports() => AllRules.ProgramAsync("""
        var layer = new Layer();
        if (layer is { Kernel: not null }) { }
        Variable.Get<float>({|SCL0101:"kernel"|}, [1]);
        class Layer { public Variable? Kernel => Variable.Get<float>("kernel", [1]); }
        """);

    [Fact]
    public Task GetterThatIsNotAsked_StaysSilent() => AllRules.ProgramAsync("""
        Layer? layer = args.Length > 100 ? null : null;
        if (layer is { Kernel: not null }) { }
        Variable.Get<float>("kernel", [1]);
        class Layer { public Variable? Kernel => Variable.Get<float>("kernel", [1]); }
        """);
}
