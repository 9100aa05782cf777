namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Names that occur twice but on paths that exclude each other, and their twins that do not.</summary>
public class ExclusivePathTests
{
    private const string Get = "Variable.Get<float>(\"v\", [1]);";
    private const string Fails = "Variable.Get<float>({|SCL0101:\"v\"|}, [1]);";
    private const string Parameters = "bool flag, bool? maybe, int n, string? text, DayOfWeek day, object given, Settings settings, int[] sizes, double rate, int? count, TimeSpan span";

    private const string Members = """
        public sealed class Settings
        {
            public bool Share { get; init; }
            public bool IsTraining { get; set; }
            public bool IsInference => !IsTraining;
            public string? Scope;
            public int Layers { get; init; }
        }
        private static bool Ask() => Environment.TickCount > 0;
        private static void Refuse() => throw new InvalidOperationException();
        private static void Check() { if (Ask()) { throw new InvalidOperationException(); } }
        private static void Complain(string what) { Console.WriteLine(what); throw new InvalidOperationException(what); }
        private static T Never<T>() => throw new NotSupportedException();
        """;

    [Theory]
    [InlineData($"if (flag) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (flag) {{ {Get} }} if (!flag) {{ {Get} }}")]
    [InlineData($"if (flag && n > 3) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (flag) {{ {Get} return; }} {Get}")]
    [InlineData($"if (flag) {{ {Get} Refuse(); }} {Get}")]
    [InlineData($"if (flag) {{ {Get} Complain(\"no\"); }} {Get}")]
    [InlineData($"if (flag) {{ {Get} Local(); }} {Get} void Local() => throw new InvalidOperationException();")]
    [InlineData($"if (flag) {{ {Get} throw Never<Exception>(); }} {Get}")]
    [InlineData($"if (maybe == true) {{ {Get} }} else if (maybe == false) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (maybe is true) {{ {Get} }} if (maybe is null) {{ {Get} }} if (maybe is false) {{ {Get} }}")]
    [InlineData($"if (maybe ?? false) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (maybe.HasValue) {{ {Get} }} if (!maybe.HasValue) {{ {Get} }}")]
    [InlineData($"if (maybe.GetValueOrDefault()) {{ {Get} }} if (!maybe.GetValueOrDefault()) {{ {Get} }}")]
    [InlineData($"if (n > 3) {{ {Get} }} if (n <= 3) {{ {Get} }}")]
    [InlineData($"if (n == 1) {{ {Get} }} if (n == 2) {{ {Get} }}")]
    [InlineData($"if (n is 1 or 2) {{ {Get} }} else if (n is > 2) {{ {Get} }}")]
    [InlineData($"if (text == \"a\") {{ {Get} }} if (text == \"b\") {{ {Get} }}")]
    [InlineData($"if (string.IsNullOrEmpty(text)) {{ {Get} }} if (!string.IsNullOrEmpty(text)) {{ {Get} }}")]
    [InlineData($"if (text is null) {{ {Get} }} if (text != null) {{ {Get} }}")]
    [InlineData($"if (text?.Length > 3) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (given is string) {{ {Get} }} if (given is not string) {{ {Get} }}")]
    [InlineData($"if (given is string) {{ {Get} }} if (given is int) {{ {Get} }}")]
    [InlineData($"if (given is string s && s.Length > 1) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"if (settings.Share) {{ {Get} }} if (!settings.Share) {{ {Get} }}")]
    [InlineData($"if (settings.IsTraining) {{ {Get} }} if (settings.IsInference) {{ {Get} }}")]
    [InlineData($"if (settings.Scope == null) {{ {Get} }} else {{ using (VariableScope.Open(settings.Scope)) {{ {Get} }} }}")]
    [InlineData($"if (settings is {{ Share: true }}) {{ {Get} }} if (settings is {{ Share: false }}) {{ {Get} }}")]
    [InlineData($"if (sizes.Length == 1) {{ {Get} }} if (sizes.Length == 2) {{ {Get} }}")]
    [InlineData($"if (sizes is [_]) {{ {Get} }} if (sizes is [_, _]) {{ {Get} }}")]
    [InlineData($"if (flag ^ n > 0) {{ {Get} }} if (!(flag ^ n > 0)) {{ {Get} }}")]
    [InlineData($"var small = n < 5; if (small) {{ {Get} }} if (!small) {{ {Get} }}")]
    [InlineData($"var built = false; if (flag) {{ {Get} built = true; }} if (!built) {{ {Get} }}")]
    [InlineData($"Variable? v = null; if (flag) {{ v = {Get} }} v ??= {Get}")]
    [InlineData($"var v = flag ? Variable.Get<float>(\"v\", [1]) : {Get}")]
    [InlineData($"_ = flag || Variable.Get<float>(\"v\", [1]) != null; _ = !flag || Variable.Get<float>(\"v\", [1]) != null;")]
    [InlineData($"if ((n & 1) == 0) {{ {Get} }} if ((n & 1) == 1) {{ {Get} }}")]
    [InlineData($"if (n % 2 == 0) {{ {Get} }} if (n % 2 != 0) {{ {Get} }}")]
    [InlineData($"if (rate > 0.5) {{ {Get} }} if (rate <= 0.5) {{ {Get} }}")]
    [InlineData($"if (rate == 0) {{ {Get} }} if (rate != 0) {{ {Get} }}")]
    [InlineData($"if (rate is 0.5) {{ {Get} }} else if (rate is > 1) {{ {Get} }}")]
    [InlineData($"if ((int)day > 3) {{ {Get} }} if ((int)day <= 3) {{ {Get} }}")]
    [InlineData($"if (count > 3) {{ {Get} }} if (!(count > 3)) {{ {Get} }}")]
    [InlineData($"if (count > 3) {{ {Get} }} if (count <= 3) {{ {Get} }}")]
    [InlineData($"if (n << 2 > 8) {{ {Get} }} if (n << 2 <= 8) {{ {Get} }}")]
    [InlineData($"if (~n == 4) {{ {Get} }} if (~n == 5) {{ {Get} }}")]
    [InlineData($"if (given as string != null) {{ {Get} }} if (given is not string) {{ {Get} }}")]
    [InlineData($"if (span > TimeSpan.Zero) {{ {Get} }} if (span <= TimeSpan.Zero) {{ {Get} }}")]
    [InlineData($"if (text is ['a', ..]) {{ {Get} }} if (text is ['b', ..]) {{ {Get} }}")]
    [InlineData($"if (given is {{ }} and not string) {{ {Get} }} if (given is string) {{ {Get} }}")]
    [InlineData($"if (Math.Abs(n) > 3) {{ {Get} }} if (Math.Abs(n) <= 3) {{ {Get} }}")]
    public Task PathsThatExcludeEachOther_StaySilent(string statements) => AllRules.BodyAsync(statements, Parameters, Members);

    [Theory]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday: {Get} break; case DayOfWeek.Friday: {Get} break; }}")]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday: {Get} break; default: {Get} break; }}")]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday when flag: {Get} break; case DayOfWeek.Monday: {Get} break; }}")]
    [InlineData($"switch (n) {{ case < 0: {Get} break; case 0: {Get} break; case > 0: {Get} break; }}")]
    [InlineData($"switch (given) {{ case string: {Get} break; case int: {Get} break; case null: {Get} break; }}")]
    [InlineData($"_ = day switch {{ DayOfWeek.Monday => Variable.Get<float>(\"v\", [1]), _ => Variable.Get<float>(\"v\", [1]) }};")]
    [InlineData($"_ = (flag, n) switch {{ (true, 1) => Variable.Get<float>(\"v\", [1]), (false, _) => Variable.Get<float>(\"v\", [1]), _ => null }};")]
    [InlineData($"if (day == DayOfWeek.Monday) {{ {Get} }} switch (day) {{ case DayOfWeek.Monday: break; default: {Get} break; }}")]
    [InlineData($"switch (flag) {{ case true: {Get} return; }} {Get}")]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday: {Get} goto default; default: return; }}")]
    public Task ArmsOfASwitch_StaySilent(string statements) => AllRules.BodyAsync(statements, Parameters, Members);

    [Theory]
    [InlineData($"if (flag) {{ {Get} }} if (flag) {{ {Fails} }}")]
    [InlineData($"if (flag) {{ {Get} }} {Fails}")]
    [InlineData($"if (n > 3) {{ {Get} }} if (n > 2) {{ {Fails} }}")]
    [InlineData($"if (maybe == true) {{ {Get} }} if (maybe != null) {{ {Fails} }}")]
    [InlineData($"if (text is null) {{ {Get} }} if (text is null) {{ {Fails} }}")]
    [InlineData($"if (settings.Share) {{ {Get} }} if (settings.Share) {{ {Fails} }}")]
    [InlineData($"var built = false; if (flag) {{ {Get} built = true; }} if (built) {{ {Fails} }}")]
    [InlineData($"if (rate > 0.5) {{ {Get} }} if (rate > 0.5) {{ {Fails} }}")]
    [InlineData($"if ((n & 1) == 1) {{ {Get} }} if ((n & 1) == 1) {{ {Fails} }}")]
    [InlineData($"if ((6 & n) == 2) {{ {Get} if ((6 & n) == 2) {{ {Fails} }} }}")]
    [InlineData($"if (flag) {{ {Get} Check(); }} {Fails}")]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday: {Get} break; }} if (day == DayOfWeek.Monday) {{ {Fails} }}")]
    [InlineData($"switch (day) {{ case DayOfWeek.Monday: {Get} {Fails} break; default: {Get} break; }}")]
    public Task PathsThatMeet_Report(string statements) => AllRules.BodyAsync(statements, Parameters, Members);

    [Theory]
    [InlineData($"if (Ask()) {{ {Get} }} else {{ {Get} }}")]
    [InlineData($"var yes = Ask(); if (yes) {{ {Get} }} if (!yes) {{ {Get} }}")]
    [InlineData($"if (Ask()) {{ {Get} return; }} {Get}")]
    [InlineData($"if (System.IO.File.Exists(\"a\")) {{ {Get} }} if (!System.IO.File.Exists(\"a\")) {{ {Get} }}")]
    [InlineData($"if (Environment.GetEnvironmentVariable(\"a\") == null) {{ {Get} }} if (Environment.GetEnvironmentVariable(\"a\") != null) {{ {Get} }}")]
    public Task ConditionFromACall_StaysSilent(string statements) => AllRules.BodyAsync(statements, Parameters, Members);
}
