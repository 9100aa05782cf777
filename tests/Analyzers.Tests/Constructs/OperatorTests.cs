namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Operators on known values: lifted ones, shifts, numbers that wrap around, fractions, tuples.</summary>
public class OperatorTests
{
    public static TheoryData<string, string> Conditions => new()
    {
        { "bool? a = null; bool? b = true;", "(a & b) == null && (a | b) == true && (b & !b) == false" },
        { "bool? a = null; bool? b = false;", "(a & b) == false && (a | b) == null && !a == null" },
        { "bool? a = true; a &= null;", "a == null" },
        { "int? x = 4; int? y = null;", "x + y == null && !(x < y) && -x == -4 && ~x == -5 && (x << 2) == 16" },
        { "int? x = 3; int? y = 3;", "x.Equals(y) && x.Equals(3) && !x.Equals(null)" },
        { "var n = -8;", "n >> 1 == -4 && n >>> 28 == 15 && n / 3 == -2 && n % 3 == -2" },
        { "var n = -8L; var by = 60;", "n >>> by == 15 && n >> 62 == -1" },
        { "uint n = 0xF0F0; n >>>= 4; n <<= 24;", "n == 0x0F000000" },
        { "byte n = 200; n <<= 1;", "n == 144" },
        { "sbyte n = 100; n += 100;", "n == -56" },
        { "long n = long.MaxValue; n += 5;", "n == long.MinValue + 4 && n < 0" },
        { "long n = long.MaxValue;", "n * 2 == -2" },
        { "long n = long.MinValue;", "n - 1 > 0" },
        { "var d = 7.5; var m = 7.5m;", "d % 2 == 1.5 && m % 2 == 1.5m && Math.Truncate(m) == 7 && decimal.Round(m) == 8" },
        { "var one = 1f; var zero = 0f;", "one / zero > float.MaxValue && !(zero / zero == zero / zero)" },
        { "var (quotient, rest) = Math.DivRem(17, 5);", "quotient == 3 && rest == 2" },
        { "(int?, string) t = (null, \"a\");", "t == (null, \"a\") && t != (1, \"a\")" },
        { "var t = (\"a\", 1); var same = (\"a\", 1);", "t.Equals(same) && !t.Equals((\"b\", 1))" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public Task ConditionThatHolds_Reports(string statements, string condition) => AllRules.ProgramAsync($$"""
        {{statements}}
        if ({{condition}}) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    [Theory]
    [MemberData(nameof(Conditions))]
    public Task ConditionThatDoesNotHold_StaysSilent(string statements, string condition) => AllRules.ProgramAsync($$"""
        {{statements}}
        if (!({{condition}})) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("w", [1]);
        """);
}
