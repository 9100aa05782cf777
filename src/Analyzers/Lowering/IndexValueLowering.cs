using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers indices and ranges as values. An index is a pair of numbers: it is as many elements behind the start as the first says, plus as many
/// times all of them as the second says, which is 1 where it counts from the end. A range is a pair of indices.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class IndexValueLowering(BodyLowering lowering, EffectFactory factory)
{
    private static readonly Term One = new LiteralTerm(1);
    private static readonly Term First = FromStart(Terms.Zero);
    private static readonly Term Behind = FromEnd(Terms.Zero);

    /// <summary>An index from the end, as <c>^</c> makes it.</summary>
    public Term Hat(IUnaryOperation hat, Steps steps)
    {
        var operand = lowering.Value(hat.Operand, steps);
        return hat.IsLifted ? factory.Determined(hat.Type, origin: null, operand) : FromEnd(operand);
    }

    public Term Range(IRangeOperation range, Steps steps)
    {
        var start = range.LeftOperand is { } left ? lowering.Value(left, steps) : First;
        var end = range.RightOperand is { } right ? lowering.Value(right, steps) : Behind;
        return range.IsLifted ? factory.Determined(range.Type, origin: null, start, end) : Pair(start, end);
    }

    /// <summary>What a call, an operator, a property or a constructor of an index or a range gives; null for other members.</summary>
    public Term? Member(ISymbol member, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (IndexMembers.Of(member), receiver)
        {
            case (IndexMember.NewIndex, _) when arguments is [_, LiteralTerm { Value: true }]:
            case (IndexMember.FromEnd, _):
                return FromEnd(arguments[0]);
            case (IndexMember.NewIndex, _) when arguments is not [_, LiteralTerm]:
                return null;
            case (IndexMember.NewIndex or IndexMember.FromStart, _):
                return FromStart(arguments[0]);
            case (IndexMember.First, _):
                return First;
            case (IndexMember.Behind, _):
                return Behind;
            case (IndexMember.Value, { } index):
                return Value(index);
            case (IndexMember.IsFromEnd, { } index):
                return IsFromEnd(index);
            case (IndexMember.Offset, { } index):
                return Offset(index, arguments[0]);
            case (IndexMember.NewRange, _):
                return Pair(arguments[0], arguments[1]);
            case (IndexMember.StartAt, _):
                return Pair(arguments[0], Behind);
            case (IndexMember.EndAt, _):
                return Pair(First, arguments[0]);
            case (IndexMember.All, _):
                return Pair(First, Behind);
            case (IndexMember.Start, { } range):
                return Part(range, 0);
            case (IndexMember.End, { } range):
                return Part(range, 1);
            case (IndexMember.OffsetAndLength, { } range):
                var (whole, length) = (factory.Stable(range, steps), factory.Snapshot(arguments[0], steps));
                var start = Offset(Part(whole, 0), length);
                return Pair(start, new BinaryTerm(TermOperator.Subtract, Offset(Part(whole, 1), length), start));
            default:
                return null;
        }
    }

    /// <summary>Where a range starts and ends in so many elements.</summary>
    public static (Term Start, Term End) Bounds(Term range, Term length) => (Offset(Part(range, 0), length), Offset(Part(range, 1), length));

    /// <summary>Where an index is in so many elements.</summary>
    public static Term Offset(Term index, Term length) =>
        new BinaryTerm(TermOperator.Add, Part(index, 0), new BinaryTerm(TermOperator.Multiply, Part(index, 1), length));

    /// <summary>How far an index counts, from either side.</summary>
    public static Term Value(Term index) => new BinaryTerm(
        TermOperator.Multiply, Part(index, 0), new BinaryTerm(TermOperator.Subtract, One, new BinaryTerm(TermOperator.Multiply, new LiteralTerm(2), Part(index, 1))));

    /// <summary>Whether an index counts from the end.</summary>
    public static Term IsFromEnd(Term index) => Terms.AreEqual(Part(index, 1), One);

    /// <summary>The value that an index or a range has where nothing gives it one; null for other types.</summary>
    public static Term? Default(ITypeSymbol? type) => IndexMembers.IsIndex(type) ? First : IndexMembers.IsRange(type) ? Pair(First, First) : null;

    private static Term FromStart(Term number) => Pair(number, Terms.Zero);

    private static Term FromEnd(Term number) => Pair(new BinaryTerm(TermOperator.Subtract, Terms.Zero, number), One);

    private static ListTerm Pair(Term first, Term second) => new([first, second], IsTuple: true);

    private static ElementTerm Part(Term pair, int part) => new(pair, new LiteralTerm(part));
}
