namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Properties whose accessors stand in another part of their type.</summary>
public class PartialPropertyTests
{
    private const string Types = """
        partial class Layer { public partial string Name { get; set; } public partial int Units { get; set; } public partial string Kind { get; } }
        partial class Layer
        {
            private string _name = "";
            public partial string Name { get => _name; set => _name = value.Trim(); }
            public partial int Units { get => field; set => field = value * 2; }
            public partial string Kind => "k" + _name;
        }
        """;

    [Theory]
    [InlineData("var layer = new Layer(); layer.Name = \" a\";", "layer.Name == \"a\" && layer.Kind == \"ka\"")]
    [InlineData("var layer = new Layer { Name = \" a\", Units = 2 };", "layer.Name == \"a\" && layer.Units == 4")]
    [InlineData("var layer = new Layer { Units = 2 }; layer.Units += 1;", "layer.Units == 10")]
    public Task Accessors_Run(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);
}
