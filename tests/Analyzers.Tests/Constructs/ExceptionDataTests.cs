namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What a handler reads in the exception that the program itself has thrown.</summary>
public class ExceptionDataTests
{
    private const string Types = """
        static void Load(string layer) => throw new LayerException(layer);
        static Exception? Record(Action action) { try { action(); return null; } catch (Exception e) { return e; } }
        class LayerException(string layer) : Exception($"no {layer}") { public string Layer => layer; }
        class EmptyException : Exception;
        class LoudException(string layer) : LayerException(layer) { public override string Message => base.Message + "!"; }
        """;

    [Theory]
    [InlineData("Load(\"b\");", "LayerException e", "e.Layer")]
    [InlineData("Load(\"b\");", "Exception e", "((LayerException)e).Layer")]
    [InlineData("Load(\"b\");", "Exception e", "e is LayerException { Layer: var layer } ? layer : \"c\"")]
    [InlineData("Load(\"x\");", "LayerException e", "e.Message == \"no x\" ? \"b\" : \"c\"")]
    [InlineData("throw new LoudException(\"x\");", "Exception e", "e.Message == \"no x!\" ? \"b\" : \"c\"")]
    [InlineData("throw new InvalidOperationException(\"b\");", "InvalidOperationException e", "e.Message")]
    [InlineData("throw new ArgumentException(\"no such\", \"b\");", "ArgumentException e", "e.ParamName")]
    [InlineData("throw new ArgumentOutOfRangeException(\"b\");", "ArgumentException e", "e.ParamName")]
    [InlineData("try { Load(\"b\"); } catch (LayerException inner) { throw new NotSupportedException(\"outer\", inner); }", "NotSupportedException e", "((LayerException)e.InnerException!).Layer")]
    [InlineData("try { Load(\"b\"); } finally { Variable.Get<float>(\"v\", [1]); }", "LayerException e", "e.Layer")]
    [InlineData("try { Load(\"b\"); } catch (LayerException) { throw; }", "LayerException e", "e.Layer")]
    [InlineData("int.Parse(\"x\");", "Exception e", "e is FormatException ? \"b\" : \"c\"")]
    [InlineData("string? b = null; ArgumentNullException.ThrowIfNull(b);", "ArgumentNullException e", "e.ParamName")]
    [InlineData("string? b = null; ArgumentException.ThrowIfNullOrEmpty(b);", "ArgumentNullException e", "e.ParamName")]
    [InlineData("var b = \"\"; ArgumentException.ThrowIfNullOrEmpty(b);", "ArgumentException e", "e.ParamName")]
    [InlineData("var x = -1; ArgumentOutOfRangeException.ThrowIfNegative(x, \"b\");", "ArgumentException e", "e.ParamName")]
    [InlineData("throw new ArgumentException(\"no\", new FormatException(\"b\"));", "Exception e", "e.InnerException is FormatException { Message: var text } ? text : \"c\"")]
    [InlineData("throw new Exception(\"o\", new Exception(\"m\", new FormatException(\"b\")));", "Exception e", "e.GetBaseException().Message")]
    [InlineData("throw new Exception(\"b\");", "Exception e", "e.GetBaseException().Message")]
    [InlineData("throw new InvalidOperationException();", "Exception e", "e.Message == \"\" ? \"c\" : \"b\"")]
    [InlineData("throw new EmptyException();", "Exception e", "string.IsNullOrEmpty(e.Message) ? \"c\" : \"b\"")]
    [InlineData("throw new ArgumentException(\"no\", \"x\");", "Exception e", "e.Message == \"no (Parameter 'x')\" ? \"b\" : \"c\"")]
    [InlineData("using (VariableScope.Open(\"b\", reuse: Reuse.True)) { Variable.Get<float>(\"v\", [1]); }", "ScopeException e", "e.VariableName == \"b/v\" ? \"b\" : \"c\"")]
    public Task WhatIsKnownOfIt_IsAName(string code, string caught, string name) => AllRules.ProgramAsync($$"""
        try { {{code}} } catch ({{caught}}) { Variable.Get<float>({{name}}, [1]); }
        Variable.Get<float>({|SCL0101:"b"|}, [1]);
        {{Types}}
        """);

    [Theory]
    [InlineData("Load(\"a\");", "LayerException e", "e.Layer")]
    [InlineData("throw new InvalidOperationException();", "InvalidOperationException e", "e.Message == \"\" ? \"b\" : \"c\"")]
    [InlineData("throw new EmptyException();", "Exception e", "string.IsNullOrEmpty(e.Message) ? \"b\" : \"c\"")]
    [InlineData("var x = -1; ArgumentOutOfRangeException.ThrowIfNegative(x);", "Exception e", "string.IsNullOrEmpty(e.Message) ? \"b\" : \"c\"")]
    [InlineData("var x = -1; ArgumentOutOfRangeException.ThrowIfNegative(x);", "Exception e", "e.Message == \"x\" ? \"b\" : \"c\"")]
    [InlineData("throw new Exception(\"o\", new FormatException(\"b\"));", "Exception e", "e.InnerException is TimeoutException { Message: var text } ? text : \"c\"")]
    [InlineData("throw new ArgumentException(\"b\", \"parameter\");", "ArgumentException e", "e.Message == \"b\" ? \"b\" : \"c\"")]
    [InlineData("throw new System.IO.FileNotFoundException(\"c\");", "Exception e", "e.Message")]
    [InlineData("int.Parse(\"x\");", "Exception e", "e.Message")]
    public Task WhatIsNot_StaysSilent(string code, string caught, string name) => AllRules.ProgramAsync($$"""
        try { {{code}} } catch ({{caught}}) { Variable.Get<float>({{name}}, [1]); }
        Variable.Get<float>("b", [1]);
        {{Types}}
        """);

    [Theory]
    [InlineData("Load(\"x\")", "e is LayerException")]
    [InlineData("throw new TimeoutException()", "e is not null")]
    [InlineData("Console.WriteLine()", "e is null")]
    public Task ExceptionThatIsHandedBack_IsTold(string action, string condition) => AllRules.ProgramAsync($$"""
        var e = Record(() => {{action}});
        Variable.Get<float>("b", [1]);
        if ({{condition}}) { Variable.Get<float>({|SCL0101:"b"|}, [1]); }
        if (!({{condition}})) { Variable.Get<float>("b", [1]); }
        {{Types}}
        """);

    [Fact]
    public Task TwoExceptionsOfOneType_AreNotTheSame() => AllRules.ProgramAsync($$"""
        var one = Record(() => int.Parse("x"));
        var other = Record(() => int.Parse("y"));
        Variable.Get<float>("b", [1]);
        if (ReferenceEquals(one, other) || one!.Message == other!.Message) { Variable.Get<float>("b", [1]); }
        {{Types}}
        """);

    [Fact]
    public Task StoredExceptionThatIsThrown_IsOfItsOwnType() => AllRules.ProgramAsync($$"""
        var e = Record(() => Load("x"));
        try { throw e!; } catch (InvalidOperationException) { Variable.Get<float>("b", [1]); } catch (LayerException) { }
        Variable.Get<float>("b", [1]);
        {{Types}}
        """);
}
