using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of dates, spans of time and identifiers on known values.</summary>
internal static class KnownTimes
{
    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands)
    {
        var parts = member.Split(['.'], 2);
        return parts.Length < 2 ? null : parts[0] switch
        {
            "DateTime" => Compared(parts[1], operands) ?? OfMoment(parts[1], operands),
            "DateOnly" => Compared(parts[1], operands) ?? OfDate(parts[1], operands),
            "TimeSpan" => Compared(parts[1], operands) ?? OfSpan(parts[1], operands),
            "Guid" => Compared(parts[1], operands) ?? OfIdentifier(parts[1], operands),
            _ => null,
        };
    }

    /// <summary>The value of a type in which nothing was set; null for types that are not followed.</summary>
    public static object? DefaultOf(TypeId type) => type.Definition switch
    {
        "System.DateTime" => default(DateTime),
        "System.DateOnly" => default(KnownDate),
        "System.TimeSpan" => default(TimeSpan),
        "System.Guid" => default(Guid),
        _ => null,
    };

    private static object? Compared(string member, object?[] operands) => operands is not [IComparable left and not (string or long or double), { } right] || left.GetType() != right.GetType() ? null : member switch
    {
        "Equals" => left.Equals(right),
        "CompareTo" or "Compare" => (long)left.CompareTo(right),
        "op_LessThan" => left.CompareTo(right) < 0,
        "op_LessThanOrEqual" => left.CompareTo(right) <= 0,
        "op_GreaterThan" => left.CompareTo(right) > 0,
        "op_GreaterThanOrEqual" => left.CompareTo(right) >= 0,
        _ => null,
    };

    private static object? OfMoment(string member, object?[] operands) => (member, operands) switch
    {
        (".ctor", [long ticks]) => new DateTime(ticks),
        (".ctor", [long year, long month, long day]) => new DateTime((int)year, (int)month, (int)day),
        (".ctor", [long year, long month, long day, long hour, long minute, long second]) => new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second),
        ("MinValue", []) => DateTime.MinValue,
        ("MaxValue", []) => DateTime.MaxValue,
        ("Year", [DateTime moment]) => (long)moment.Year,
        ("Month", [DateTime moment]) => (long)moment.Month,
        ("Day", [DateTime moment]) => (long)moment.Day,
        ("Hour", [DateTime moment]) => (long)moment.Hour,
        ("Minute", [DateTime moment]) => (long)moment.Minute,
        ("Second", [DateTime moment]) => (long)moment.Second,
        ("Millisecond", [DateTime moment]) => (long)moment.Millisecond,
        ("Ticks", [DateTime moment]) => moment.Ticks,
        ("DayOfWeek", [DateTime moment]) => (long)moment.DayOfWeek,
        ("DayOfYear", [DateTime moment]) => (long)moment.DayOfYear,
        ("Date", [DateTime moment]) => moment.Date,
        ("TimeOfDay", [DateTime moment]) => moment.TimeOfDay,
        ("AddYears", [DateTime moment, long years]) => moment.AddYears((int)years),
        ("AddMonths", [DateTime moment, long months]) => moment.AddMonths((int)months),
        ("AddDays" or "AddHours" or "AddMinutes" or "AddSeconds", [DateTime moment, double amount]) when amount == Math.Floor(amount) => moment + new TimeSpan((long)amount * TicksOf(member.Substring(3))),
        ("AddTicks", [DateTime moment, long ticks]) => moment.AddTicks(ticks),
        ("Add" or "op_Addition", [DateTime moment, TimeSpan span]) => moment + span,
        ("Subtract" or "op_Subtraction", [DateTime moment, TimeSpan span]) => moment - span,
        ("Subtract" or "op_Subtraction", [DateTime moment, DateTime other]) => moment - other,
        ("DaysInMonth", [long year, long month]) => (long)DateTime.DaysInMonth((int)year, (int)month),
        ("IsLeapYear", [long year]) => DateTime.IsLeapYear((int)year),
        _ => null,
    };

    private static object? OfDate(string member, object?[] operands) => (member, operands) switch
    {
        (".ctor", [long year, long month, long day]) => new KnownDate(new DateTime((int)year, (int)month, (int)day)),
        ("FromDateTime", [DateTime moment]) => new KnownDate(moment.Date),
        ("FromDayNumber", [long number]) => new KnownDate(new DateTime(number * TimeSpan.TicksPerDay)),
        ("MinValue", []) => new KnownDate(DateTime.MinValue),
        ("MaxValue", []) => new KnownDate(DateTime.MaxValue.Date),
        ("Year", [KnownDate date]) => (long)date.Start.Year,
        ("Month", [KnownDate date]) => (long)date.Start.Month,
        ("Day", [KnownDate date]) => (long)date.Start.Day,
        ("DayOfWeek", [KnownDate date]) => (long)date.Start.DayOfWeek,
        ("DayOfYear", [KnownDate date]) => (long)date.Start.DayOfYear,
        ("DayNumber", [KnownDate date]) => date.DayNumber,
        ("AddYears", [KnownDate date, long years]) => new KnownDate(date.Start.AddYears((int)years)),
        ("AddMonths", [KnownDate date, long months]) => new KnownDate(date.Start.AddMonths((int)months)),
        ("AddDays", [KnownDate date, long days]) => new KnownDate(date.Start.AddDays(days)),
        _ => null,
    };

    private static object? OfSpan(string member, object?[] operands) => (member, operands) switch
    {
        (".ctor", [long ticks]) => new TimeSpan(ticks),
        (".ctor", [long hours, long minutes, long seconds]) => new TimeSpan((int)hours, (int)minutes, (int)seconds),
        (".ctor", [long days, long hours, long minutes, long seconds]) => new TimeSpan((int)days, (int)hours, (int)minutes, (int)seconds),
        ("Zero", []) => TimeSpan.Zero,
        ("MinValue", []) => TimeSpan.MinValue,
        ("MaxValue", []) => TimeSpan.MaxValue,
        ("FromDays" or "FromHours" or "FromMinutes" or "FromSeconds" or "FromMilliseconds", [double amount]) when amount == Math.Floor(amount) => new TimeSpan(checked((long)amount * TicksOf(member.Substring(4)))),
        ("FromDays" or "FromHours" or "FromMinutes" or "FromSeconds" or "FromMilliseconds", [long amount]) => new TimeSpan(checked(amount * TicksOf(member.Substring(4)))),
        ("FromTicks", [long ticks]) => new TimeSpan(ticks),
        ("Days", [TimeSpan span]) => (long)span.Days,
        ("Hours", [TimeSpan span]) => (long)span.Hours,
        ("Minutes", [TimeSpan span]) => (long)span.Minutes,
        ("Seconds", [TimeSpan span]) => (long)span.Seconds,
        ("Milliseconds", [TimeSpan span]) => (long)span.Milliseconds,
        ("Ticks", [TimeSpan span]) => span.Ticks,
        ("TotalDays" or "TotalHours" or "TotalMinutes" or "TotalSeconds" or "TotalMilliseconds", [TimeSpan span]) => (double)span.Ticks / TicksOf(member.Substring(5)),
        ("Add" or "op_Addition", [TimeSpan left, TimeSpan right]) => left + right,
        ("Subtract" or "op_Subtraction", [TimeSpan left, TimeSpan right]) => left - right,
        ("Negate" or "op_UnaryNegation", [TimeSpan span]) => -span,
        ("Duration", [TimeSpan span]) => span.Duration(),
        _ => null,
    };

    private static object? OfIdentifier(string member, object?[] operands) => (member, operands) switch
    {
        (".ctor" or "Parse", [string text]) => new Guid(text),
        ("IsParsed", [var text]) => Guid.TryParse(text as string, out _),
        ("Empty", []) => Guid.Empty,
        ("ToString", [Guid identifier]) => identifier.ToString(),
        ("ToString", [Guid identifier, "N" or "D" or "B" or "P"]) => identifier.ToString((string)operands[1]!),
        _ => null,
    };

    private static long TicksOf(string unit) => unit switch
    {
        "Days" => TimeSpan.TicksPerDay,
        "Hours" => TimeSpan.TicksPerHour,
        "Minutes" => TimeSpan.TicksPerMinute,
        "Seconds" => TimeSpan.TicksPerSecond,
        _ => TimeSpan.TicksPerMillisecond,
    };
}
