using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads terms.</summary>
/// <param name="reader">Reads what is inside.</param>
/// <param name="cursor">The text.</param>
internal sealed class TermReader(EffectReader reader, TextCursor cursor)
{
    /// <summary>Reads a term, with the members and elements that are asked of it.</summary>
    public Term Read()
    {
        var term = Primary();
        for (var depth = 0; depth <= EffectReader.MostNesting; depth++)
        {
            if (cursor.Accept("."))
            {
                term = reader.Fitting(new FieldTerm(term, reader.Known<MemberId>()));
            }
            else if (cursor.Accept("["))
            {
                term = new ElementTerm(term, reader.Term());
                cursor.Expect("]");
            }
            else
            {
                return term;
            }
        }

        throw cursor.Unexpected("a term that is nested less deeply");
    }

    private Term Primary()
    {
        if (cursor.Accept("!"))
        {
            return new NotTerm(reader.Term());
        }

        if (cursor.Accept("?"))
        {
            return Term.Unknown;
        }

        switch (cursor.Next)
        {
            case '{':
                return new ListTerm([.. reader.Items("{", "}").Select(_ => reader.Term())], IsTuple: false);
            case '(':
                return Parenthesized();
        }

        if (cursor.PeekCall() is not null)
        {
            return reader.Record() switch
            {
                Term term => term,
                Effect => throw cursor.Unexpected("a term"),
                var value => new LiteralTerm(value),
            };
        }

        if (cursor.IsAtWord && cursor.PeekWord() is var word)
        {
            Term? term = word == "this" ? new ThisTerm() : word == "current" ? new CurrentScopeTerm() : reader.FindSlot(word) is { } slot ? new ReadTerm(slot) : null;
            if (term is not null)
            {
                cursor.Word();
                return term;
            }
        }

        return new LiteralTerm(Literal());
    }

    /// <summary>Two terms with a sign between them, or a tuple.</summary>
    private Term Parenthesized()
    {
        cursor.Expect("(");
        if (cursor.Accept(")"))
        {
            return new ListTerm([], IsTuple: true);
        }

        var first = reader.Term();
        if (OperatorSigns.All.FirstOrDefault(cursor.Accept) is { } sign)
        {
            var second = reader.Term();
            cursor.Expect(")");
            return OperatorSigns.OperatorOf(sign) is { } known ? new BinaryTerm(known, first, second) { Known = BinaryTerm.OfInt32(known) } : new ConcatTerm(first, second);
        }

        var elements = ImmutableArray.CreateBuilder<Term>();
        elements.Add(first);
        while (cursor.Accept(",") && cursor.Next != ')')
        {
            elements.Add(reader.Term());
        }

        cursor.Expect(")");
        return new ListTerm(elements.ToImmutable(), IsTuple: true);
    }

    /// <summary>Reads a value that the text writes down.</summary>
    public object? Literal()
    {
        if (cursor.Next == '"')
        {
            return cursor.Quoted();
        }

        if (cursor.Next == '[')
        {
            return new ShapeLiteral([.. reader.Items("[", "]").Select(_ => cursor.Accept("?") ? (int?)null : checked((int)cursor.Number()))]);
        }

        if (cursor.IsAtNumber)
        {
            var number = cursor.Number();
            return cursor.Accept("L") ? number : (object)checked((int)number);
        }

        if (cursor.PeekCall() is not null)
        {
            return reader.Record();
        }

        return cursor.Word() switch
        {
            "null" => null,
            "true" => true,
            "false" => false,
            var word => Enum.TryParse(word, out ReuseLiteral reuse) ? reuse : new DTypeLiteral(word),
        };
    }
}
