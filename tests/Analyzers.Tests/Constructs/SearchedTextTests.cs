namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Where a text has a part from some place on, and texts that are built of letters.</summary>
public class SearchedTextTests
{
    [Theory]
    [InlineData("\"ab{{x}}\".IndexOf(\"{{\", 0, StringComparison.Ordinal) == 2 && \"ab{{x}}\".IndexOf(\"{{\", 3, StringComparison.Ordinal) < 0")]
    [InlineData("\"abABab\".IndexOf(\"AB\", 1, StringComparison.OrdinalIgnoreCase) == 2 && \"abABab\".IndexOf(\"ab\", 1, 4, StringComparison.Ordinal) < 0")]
    [InlineData("\"abcabc\".IndexOf(\"c\", 3, 2) < 0 && \"abcabc\".IndexOf(\"c\", 3, 3) == 5")]
    [InlineData("\"abcabc\".IndexOf('c', 0, 2) < 0 && \"abcabc\".IndexOf('c', 1, 2) == 2 && \"abcabc\".LastIndexOf('b', 3) == 1")]
    [InlineData("\"a.b/c\".IndexOfAny(['/', '.'], 2) == 3")]
    public Task Place_IsKnown(string condition) => KnownCondition.HoldsAsync("", condition);

    [Fact]
    public Task PlaceOutsideTheText_Fails() => KnownCondition.HoldsAsync(
        "var text = \"abc\"; var fails = false; try { _ = text.IndexOf(\"c\", 4, StringComparison.Ordinal); } catch (ArgumentOutOfRangeException) { fails = true; }", "fails");

    [Fact]
    public Task PlaceInATextThatIsNotKnown_IsNotFalse() => KnownCondition.IsNotFalseAsync("var text = args[0];", "text.IndexOf(\"/\", 0, StringComparison.Ordinal) == text.IndexOf(\"/\", 0, StringComparison.Ordinal)");

    [Theory]
    [InlineData("b.Append(\"abcde\".AsSpan(1, 2)).Append(\"abcde\".AsSpan(4));", "b.ToString() == \"bce\" && b.Length == 3")]
    [InlineData("b.Append(\"abc\".AsMemory(1));", "b.ToString() == \"bc\"")]
    [InlineData("b.Append(\"ad\").Insert(1, \"abcd\".AsSpan(1, 2));", "b.ToString() == \"abcd\"")]
    [InlineData("char[] letters = ['a', 'b', 'c']; b.Append(letters, 1, 2); letters[1] = 'x';", "b.ToString() == \"bc\"")]
    [InlineData("char[] letters = ['a', 'b']; b.Append(letters.AsSpan()); letters[1] = 'x';", "b.ToString() == \"ab\"")]
    public Task BuiltOfLetters_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync("var b = new System.Text.StringBuilder(); " + statements, condition);

    [Fact]
    public Task BuiltOfLettersThatAreNotKnown_IsNotFalse() => KnownCondition.IsNotFalseAsync("var b = new System.Text.StringBuilder(\"a/\"); b.Append(args[0].AsSpan());", "b.ToString().StartsWith(\"a/\")");
}
