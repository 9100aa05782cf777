namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Spans over elements on the stack.</summary>
public class StackTests
{
    [Theory]
    [InlineData("Span<int> n = stackalloc int[] { 2, 3 };", "n[1]", 3)]
    [InlineData("Span<int> n = stackalloc int[2]; n[1] = 4;", "n[0] + n[1]", 4)]
    [InlineData("ReadOnlySpan<int> n = stackalloc[] { 7, 8 };", "n.Length + n[0]", 9)]
    [InlineData("Span<int> n = stackalloc int[2]; Fill(n); static void Fill(Span<int> to) => to[0] = 5;", "n[0]", 5)]
    public async Task Element_IsKnown(string statements, string asked, int answer)
    {
        await AllRules.ProgramAsync($"{statements} Variable.Get<float>($\"w{{{asked}}}\", [1]); Variable.Get<float>({{|SCL0101:\"w{answer}\"|}}, [1]);");
        await AllRules.ProgramAsync($"{statements} Variable.Get<float>($\"w{{{asked}}}\", [1]); Variable.Get<float>(\"w{answer + 1}\", [1]);");
    }
}
