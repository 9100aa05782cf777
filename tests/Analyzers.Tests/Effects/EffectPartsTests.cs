using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Tests.Effects;

/// <summary>The terms and effects inside a record are found in whatever way its parts hold them.</summary>
public class EffectPartsTests
{
    private static readonly Term One = new LiteralTerm("one");
    private static readonly Term Two = new LiteralTerm("two");

    public static TheoryData<object, int> Records => new()
    {
        { new LiteralTerm("a"), 0 },
        { new NotTerm(One), 1 },
        { new ListTerm([One, Two], IsTuple: false), 2 },
        { new UnknownTerm(), 0 },
        { new UnknownTerm { DeterminedBy = [One] }, 1 },
        { new UnknownTerm { DeterminedBy = [One], About = [Two] }, 2 },
        { new CallEffect(new MemberId("M", "M", MemberForm.Method), One, IsVirtual: false, [new Argument(new Slot(SlotForm.Parameter, 0), Two)], [], null, Site.None), 2 },
        { new TryEffect(Effect.Nothing, [new Handler(null, Effect.Nothing, One, Effect.Nothing)], Effect.Nothing), 1 },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void Terms_AreFound(object record, int count) => Assert.Equal(count, EffectParts.TermsIn(record).Length);

    [Fact]
    public void Effects_AreFoundInHandlersToo() =>
        Assert.Equal(4, EffectParts.EffectsIn(new TryEffect(Effect.Nothing, [new Handler(null, Effect.Nothing, One, Effect.Nothing)], Effect.Nothing)).Length);

    /// <summary>Parts that hold terms or effects are such themselves, or lists of them, which may be absent: the walk knows no other form.</summary>
    [Fact]
    public void NoRecord_HidesParts() => Assert.Empty(typeof(Effect).Assembly.GetTypes().Where(type => !type.IsAbstract && IsOfLanguage(type))
        .SelectMany(type => RecordShape.Of(type).Parts).Where(part => HoldsLanguage(part.Type) && !IsOfLanguage(Unwrapped(part.Type)))
        .Select(part => $"{part.Property.DeclaringType!.Name}.{part.Name}: {part.Type}"));

    private static Type Unwrapped(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type;
    }

    private static bool HoldsLanguage(Type type) => IsOfLanguage(type) || type.GetGenericArguments().Any(HoldsLanguage);

    private static bool IsOfLanguage(Type type) => typeof(Term).IsAssignableFrom(type) || typeof(Effect).IsAssignableFrom(type)
        || type == typeof(OpenOptions) || type == typeof(Argument) || type == typeof(TypeArgument) || type == typeof(Handler);
}
