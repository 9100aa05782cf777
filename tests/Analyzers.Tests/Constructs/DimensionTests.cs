namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Arrays of more than one dimension, and arrays of arrays.</summary>
public class DimensionTests
{
    [Theory]
    [InlineData("string[,] g = { { \"a\", \"b\" }, { \"c\", \"d\" } };", "g[1, 0]", "\"c\"")]
    [InlineData("var g = new[,] { { 1, 2 }, { 3, 4 } };", "$\"w{g[0, 1]}\"", "\"w2\"")]
    [InlineData("var g = new string[2, 3]; g[0, 2] = \"a\"; g[1, 0] = \"b\";", "g[0, 2] + g[1, 0]", "\"ab\"")]
    [InlineData("var g = new int[2, 3, 4]; g[1, 2, 3] = 7; g[1, 2, 3]++; g[0, 2, 3] += 2;", "$\"w{g[1, 2, 3]}{g[0, 2, 3]}{g[0, 0, 0]}\"", "\"w820\"")]
    [InlineData("var g = new int[2, 3];", "$\"w{g.Length}{g.Rank}{g.GetLength(0)}{g.GetLength(1)}{g.GetUpperBound(1)}{g.GetLowerBound(0)}\"", "\"w622320\"")]
    [InlineData("var g = new int[2]; var h = new int[3][];", "$\"w{g.GetLength(0)}{g.Rank}{h.GetUpperBound(0)}\"", "\"w212\"")]
    [InlineData("var g = new string[2][]; g[0] = [\"a\", \"b\"]; g[1] = [\"c\"];", "g[0][1] + g[1][0] + g[0].Length", "\"bc2\"")]
    [InlineData("var g = new string[1, 1]; Fill(g, \"a\"); static void Fill(string[,] to, string with) => to[0, 0] = with;", "g[0, 0]", "\"a\"")]
    [InlineData("var g = new int[1, 2]; Swap(ref g[0, 0], ref g[0, 1]); static void Swap(ref int a, ref int b) => (a, b) = (4, 5);", "$\"w{g[0, 0]}{g[0, 1]}\"", "\"w45\"")]
    public async Task Element_IsKnown(string statements, string name, string same)
    {
        await ProgramAsync($"{statements} Variable.Get<float>({name}, [1]); Variable.Get<float>({{|SCL0101:{same}|}}, [1]);");
        await ProgramAsync($"{statements} Variable.Get<float>({name}, [1]); Variable.Get<float>({same} + \"x\", [1]);");
    }

    [Fact]
    public Task EachElementInItsOrder_Reports() => ProgramAsync("""
        var grid = new string[2, 2];
        for (var i = 0; i < grid.GetLength(0); i++)
        for (var j = 0; j < grid.GetLength(1); j++)
            grid[i, j] = "n" + (i + j);
        foreach (var name in grid) { Variable.Get<float>({|SCL0101:name|}, [1]); }
        """);

    [Fact]
    public Task EachElementOnce_StaysSilent() => ProgramAsync("""
        var grid = new string[2, 2];
        for (var i = 0; i < grid.GetLength(0); i++)
        for (var j = 0; j < grid.GetLength(1); j++)
            grid[i, j] = "n" + i + j;
        foreach (var name in grid) { Variable.Get<float>(name, [1]); }
        foreach (var name in grid) { Variable.Get<float>({|SCL0101:name|}, [1]); }
        """);

    [Fact]
    public Task IndexOfAnotherType_IsNotKnown() => ProgramAsync("""
        var grid = new[,] { { "a", "b" } };
        long place = 1;
        grid[0, place] = "c";
        Variable.Get<float>(grid[0, 1], [1]);
        Variable.Get<float>("b", [1]);
        """);

    [Fact]
    public Task IndexOutsideItsDimension_IsCaught() => ProgramAsync("""
        var grid = new string[2, 2];
        try { grid[0, 2] = "a"; Variable.Get<float>("v", [1]); }
        catch (IndexOutOfRangeException) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("v", [1]);
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    private static Task ProgramAsync(string statements) => AllRules.ProgramAsync(statements);
}
