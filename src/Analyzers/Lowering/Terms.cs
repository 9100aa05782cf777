using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Makes conditions and texts, without the parts that the source already decides.</summary>
internal static class Terms
{
    public static readonly Term True = new LiteralTerm(true);

    public static readonly Term False = new LiteralTerm(false);

    public static readonly Term Zero = new LiteralTerm(0);

    public static readonly Term NoElements = new ListTerm([], IsTuple: false);

    public static Term Not(Term operand) => operand switch
    {
        LiteralTerm { Value: bool value } => value ? False : True,
        NotTerm not => not.Operand,
        _ => new NotTerm(operand),
    };

    public static Term And(Term left, Term right) =>
        left == False || right == True ? left : left == True ? right : new BinaryTerm(TermOperator.And, left, right);

    public static Term Or(Term left, Term right) =>
        left == True || right == False ? left : left == False ? right : new BinaryTerm(TermOperator.Or, left, right);

    public static Term AreEqual(Term left, Term right) => new BinaryTerm(TermOperator.Equal, left, right);

    /// <summary>Whether two references are to one object.</summary>
    public static Term AreSame(Term left, Term right) =>
        left.Equals(Term.Null) || right.Equals(Term.Null) ? AreEqual(left, right) : new BinaryTerm(TermOperator.Equal, left, right) { IsOfReferences = true };

    public static Term IsNull(Term value) => AreEqual(value, Term.Null);

    /// <summary>A text of all parts; one part that may not be a text becomes one.</summary>
    public static Term Joined(IEnumerable<Term> parts)
    {
        var text = (Term?)null;
        foreach (var part in parts)
        {
            text = text is null ? part : new ConcatTerm(text, part);
        }

        return text switch
        {
            null => new LiteralTerm(""),
            ConcatTerm or UnknownTerm or WrittenTerm or LiteralTerm { Value: string } => text,
            KnownCallTerm { Member: var member } when EvaluatedMembers.IsText(member) => text,
            _ => new ConcatTerm(new LiteralTerm(""), text),
        };
    }
}
