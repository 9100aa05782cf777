namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Jumps by <c>goto</c>: to labels, and from one section of a switch to another.</summary>
public class GotoTests
{
    private const string W = "Variable.Get<float>(\"w\", [1]);";
    private const string Again = "Variable.Get<float>({|SCL0101:\"w\"|}, [1]);";

    [Theory]
    [InlineData($"{W} goto end; end: {Again}")]
    [InlineData($"var i = 0; again: {Again} if (++i < 2) goto again;")]
    [InlineData($"var i = 0; next: if (i == 2) goto done; {Again} i++; goto next; done:;")]
    [InlineData($"{W} if (n > 0) goto end; return; end: {Again}")]
    [InlineData($"{W} while (true) {{ while (true) {{ if (n > 0) goto end; n++; }} }} end: {Again}")]
    [InlineData($"retry: try {{ {W} if (n++ < 3) {{ throw new NotSupportedException(); }} }} catch (NotSupportedException) {{ goto retry; }}")]
    [InlineData($"{W} switch (n) {{ case 0: goto case 2; case 1: break; case 2: {Again} break; }}")]
    [InlineData($"{W} switch (n) {{ case 0: goto default; default: {Again} break; }}")]
    [InlineData($"switch (n) {{ case 0: {W} goto case 1; case 1: {Again} break; }}")]
    [InlineData($"switch (n) {{ case 0: {W} goto shared; case 1: n++; shared: {Again} break; }}")]
    [InlineData($"using (VariableScope.Open(\"s\")) {{ {W} goto end; }} end: using (VariableScope.Open(\"s\")) {{ {Again} }}")]
    public Task CodeThatAJumpLeadsTo_Reports(string statements) => AllRules.BodyAsync(
        statements.Contains("catch") ? statements.Replace(W, Again) : statements, "int n");

    [Theory]
    [InlineData($"goto end; {W} end: {W}")]
    [InlineData("var i = 0; again: Variable.Get<float>($\"w{i}\", [1]); if (++i < 2) goto again;")]
    [InlineData($"{W} if (n > 0) goto end; goto end; {W} end:;")]
    [InlineData($"{W} while (true) {{ if (n > 0) goto end; return; }} end: Variable.Get<float>(\"x\", [1]);")]
    [InlineData($"if (n > 0) goto second; {W} return; second: {W}")]
    [InlineData($"switch (n) {{ case 0: {W} goto case 1; case 1: break; case 2: {W} break; }}")]
    [InlineData($"switch (n) {{ case 0: goto case 1; case 1: goto shared; default: shared: {W} break; }}")]
    [InlineData($"using (VariableScope.Open(\"s\")) {{ {W} goto end; }} end: {W}")]
    [InlineData($"goto middle; start: {W} middle: if (n++ < 3) goto start;")]
    [InlineData($"var made = false; again: if (!made) {{ {W} }} made = true; if (n-- > 0) goto again;")]
    public Task CodeThatNoJumpRepeats_StaysSilent(string statements) => AllRules.BodyAsync(statements, "int n");

    [Fact]
    public Task LocalOfAnotherSegment_KeepsItsValue() => AllRules.BodyAsync("""
        string name;
        if (n > 0) { name = "a"; goto both; }
        name = "b";
        var other = name + "c";
        Variable.Get<float>(other, [1]);
        both:
        Variable.Get<float>(name, [1]);
        if (n <= 0) { Variable.Get<float>({|SCL0101:"bc"|}, [1]); }
        """, "int n");
}
