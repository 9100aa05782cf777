using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes terms.</summary>
/// <param name="writer">Writes what is inside.</param>
/// <param name="text">Where it goes.</param>
internal sealed class TermWriter(EffectWriter writer, StringBuilder text)
{
    /// <summary>Writes a term.</summary>
    public void Write(Term term)
    {
        switch (term)
        {
            case LiteralTerm { Value: var value }:
                writer.Value(value);
                break;
            case ReadTerm read:
                writer.Value(read.Slot);
                break;
            case ThisTerm:
                text.Append("this");
                break;
            case CurrentScopeTerm:
                text.Append("current");
                break;
            case UnknownTerm when term == Term.Unknown:
                text.Append('?');
                break;
            case NotTerm not:
                text.Append('!');
                writer.Value(not.Operand);
                break;
            case BinaryTerm binary when binary.Known == BinaryTerm.OfInt32(binary.Operator):
                Between(binary.Left, OperatorSigns.Of(binary.Operator), binary.Right);
                break;
            case ConcatTerm concat:
                Between(concat.Left, OperatorSigns.Concatenation, concat.Right);
                break;
            case ListTerm { IsTuple: true, Elements: var elements }:
                writer.List('(', elements, elements.Length == 1 ? ",)" : ")");
                break;
            case ListTerm { Elements: var elements }:
                writer.List('{', elements, '}');
                break;
            case FieldTerm { Receiver: { } receiver, Initial: null } field:
                writer.Value(receiver);
                text.Append('.');
                writer.Value(field.Field);
                break;
            case ElementTerm { IsLetter: false } element:
                writer.Value(element.List);
                writer.List('[', [element.Index], ']');
                break;
            default:
                writer.Record(term);
                break;
        }
    }

    private void Between(Term left, string sign, Term right)
    {
        text.Append('(');
        writer.Value(left);
        text.Append(' ').Append(sign).Append(' ');
        writer.Value(right);
        text.Append(')');
    }
}
