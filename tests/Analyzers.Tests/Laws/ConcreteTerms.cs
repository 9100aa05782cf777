using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Random terms over a few slots, the state in which nothing is known of these, and what each term is in a run.</summary>
internal static class ConcreteTerms
{
    /// <summary>The slots that hold numbers, with the least and the greatest that each can hold.</summary>
    private static readonly (Slot Slot, int From, int To)[] Numbers =
        [(new Slot(SlotForm.Result, 1), -3, 3), (new Slot(SlotForm.Result, 2), 0, 4), (new Slot(SlotForm.Result, 3), -1, 1)];

    private static readonly Slot[] Truths = [new(SlotForm.Result, 4), new(SlotForm.Result, 5)];

    /// <summary>A state in which each slot holds a value that is not known. All have one name, as parameters of different members may.</summary>
    public static readonly AnalysisState State = Numbers
        .Select(number => (number.Slot, Domain: new ValueDomain(IntervalSet.Between(number.From, number.To))))
        .Concat(Truths.Select(truth => (Slot: truth, Domain: ValueDomain.Truth)))
        .Aggregate(
            AnalysisState.AtProgramStart.Entered(null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown),
            (state, slot) => state.WithValue(slot.Slot, new OpaqueSymbol((int)slot.Slot.Ordinal, "value", slot.Domain)));

    /// <summary>The symbols that stand for numbers.</summary>
    public static readonly OpaqueSymbol[] NumberSymbols = [.. Numbers.Select(number => SymbolOf(number.Slot))];

    /// <summary>All symbols.</summary>
    public static readonly OpaqueSymbol[] Symbols = [.. NumberSymbols, .. Truths.Select(SymbolOf)];

    /// <summary>What the slots can hold in a run.</summary>
    public static readonly Dictionary<Slot, object?>[] Runs = Numbers
        .Select(number => (number.Slot, Values: Range(number.From, number.To)))
        .Concat(Truths.Select(truth => (Slot: truth, Values: new object[] { false, true })))
        .Aggregate(
            new[] { new Dictionary<Slot, object?>() },
            (runs, slot) => [.. runs.SelectMany(run => slot.Values.Select(value => new Dictionary<Slot, object?>(run) { [slot.Slot] = value }))]);

    /// <summary>What the symbols stand for in each run.</summary>
    public static readonly Valuation[] Valuations = [.. Runs.Select(ValuationOf)];

    private static readonly Gen<Term> Literal = Gen.Long[-3, 3].Select(Term (number) => new LiteralTerm(number));

    /// <summary>A number, a known distance away from a slot or not.</summary>
    private static readonly Gen<Term> Distance = Gen.Frequency(
        (1, Literal),
        (2, Gen.OneOf(Numbers).Select(Term (number) => new ReadTerm(number.Slot))),
        (2, Gen.Select(Gen.OneOf(Numbers), Literal, Gen.OneOf(TermOperator.Add, TermOperator.Subtract), Term (number, by, sign) =>
            new BinaryTerm(sign, new ReadTerm(number.Slot), by))));

    /// <summary>Any arithmetic.</summary>
    private static readonly Gen<Term> Arithmetic = Gen.Recursive<Term>((depth, operand) => depth == 2 ? Distance : Gen.Frequency(
        (1, Distance),
        (3, Gen.Select(
            Gen.OneOf(
                TermOperator.Add, TermOperator.Subtract, TermOperator.Multiply, TermOperator.Divide, TermOperator.Remainder,
                TermOperator.BitAnd, TermOperator.BitOr, TermOperator.BitXor),
            operand,
            operand,
            Term (@operator, left, right) => new BinaryTerm(@operator, left, right)))));

    /// <summary>Conditions that compare numbers at most a known distance apart from slots.</summary>
    public static readonly Gen<Term> Comparing = Conditions(Distance);

    /// <summary>Conditions over any arithmetic.</summary>
    public static readonly Gen<Term> Calculating = Conditions(Arithmetic);

    /// <summary>The value of a term in a run; no value where it divides by zero.</summary>
    public static (bool IsDefined, object? Value) Value(this Term term, IReadOnlyDictionary<Slot, object?> run)
    {
        switch (term)
        {
            case LiteralTerm literal:
                return (true, literal.Value);
            case ReadTerm read:
                return (true, run[read.Slot]);
            case NotTerm not:
                return not.Operand.Value(run) is (true, bool truth) ? (true, !truth) : default;
            case BinaryTerm binary:
                var (left, right) = (binary.Left.Value(run), binary.Right.Value(run));
                var isDivision = binary.Operator is TermOperator.Divide or TermOperator.Remainder;
                return left.IsDefined && right.IsDefined && !(isDivision && right.Value is 0L)
                    ? (true, Valuation.Calculate(binary.Operator, left.Value, right.Value))
                    : default;
            default:
                throw new ArgumentException($"{term} has no value in a run.", nameof(term));
        }
    }

    /// <summary>What the symbols stand for in a run.</summary>
    public static Valuation ValuationOf(IReadOnlyDictionary<Slot, object?> run) =>
        new(run.ToDictionary(entry => (AbstractValue)SymbolOf(entry.Key), entry => entry.Value));

    private static Gen<Term> Conditions(Gen<Term> number) => Gen.Recursive<Term>((depth, operand) => depth == 2 ? Test(number) : Gen.Frequency(
        (2, Test(number)),
        (1, operand.Select(Term (condition) => new NotTerm(condition))),
        (2, Gen.Select(
            Gen.OneOf(TermOperator.And, TermOperator.Or, TermOperator.Equal),
            operand,
            operand,
            Term (@operator, left, right) => new BinaryTerm(@operator, left, right)))));

    private static Gen<Term> Test(Gen<Term> number) => Gen.Frequency(
        (1, Gen.OneOf(Truths).Select(Term (truth) => new ReadTerm(truth))),
        (4, Gen.Select(
            Gen.OneOf(TermOperator.Less, TermOperator.LessOrEqual, TermOperator.Equal),
            number,
            number,
            Term (@operator, left, right) => new BinaryTerm(@operator, left, right))));

    private static OpaqueSymbol SymbolOf(Slot slot) => (OpaqueSymbol)State.Read(slot);

    private static object[] Range(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(number => (object)(long)number)];
}
