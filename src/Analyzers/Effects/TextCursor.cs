using System.Globalization;
using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads the words and signs of a text one after the other.</summary>
/// <param name="text">The text.</param>
internal sealed class TextCursor(string text)
{
    private int _at;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            Skip();
            return _at >= text.Length;
        }
    }

    /// <summary>The next sign; the null character at the end.</summary>
    public char Next
    {
        get
        {
            Skip();
            return _at < text.Length ? text[_at] : '\0';
        }
    }

    /// <summary>Whether a word begins here.</summary>
    public bool IsAtWord => Next is var next && (char.IsLetter(next) || next is '_' or '$' or '`');

    /// <summary>Whether a number begins here.</summary>
    public bool IsAtNumber => char.IsDigit(Next) || (Next == '-' && _at + 1 < text.Length && char.IsDigit(text[_at + 1]));

    /// <summary>The word that comes next, which is not gone past.</summary>
    public string PeekWord()
    {
        var before = _at;
        var word = Word();
        _at = before;
        return word;
    }

    /// <summary>The word that comes next, if a parenthesis opens right behind it; null otherwise. It is not gone past.</summary>
    public string? PeekCall()
    {
        var before = _at;
        var word = IsAtWord ? Word() : null;
        var isCall = word is not null && _at < text.Length && text[_at] == '(';
        _at = before;
        return isCall ? word : null;
    }

    /// <summary>Goes past a sign, if it comes next.</summary>
    public bool Accept(string sign)
    {
        Skip();
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    /// <summary>Goes past a word, if it comes next.</summary>
    public bool AcceptWord(string word)
    {
        var before = _at;
        if (IsAtWord && Word() == word)
        {
            return true;
        }

        _at = before;
        return false;
    }

    /// <summary>Goes past a sign that has to come next.</summary>
    /// <exception cref="FormatException">Something else does.</exception>
    public void Expect(string sign)
    {
        if (!Accept(sign))
        {
            throw Unexpected(sign);
        }
    }

    /// <summary>Reads a word.</summary>
    /// <exception cref="FormatException">Something else comes next.</exception>
    public string Word()
    {
        if (!IsAtWord)
        {
            throw Unexpected("a word");
        }

        if (text[_at] == '`')
        {
            return Between('`');
        }

        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$' or '\''))
        {
            _at++;
        }

        return text.Substring(start, _at - start);
    }

    /// <summary>Reads the label of a part, if a word with a colon comes next.</summary>
    public string? Label()
    {
        var before = _at;
        if (IsAtWord && Word() is var word && Accept(":"))
        {
            return word;
        }

        _at = before;
        return null;
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="FormatException">Something else comes next.</exception>
    public long Number()
    {
        var isNegative = Accept("-");
        Skip();
        var start = _at;
        while (_at < text.Length && char.IsDigit(text[_at]))
        {
            _at++;
        }

        return long.TryParse((isNegative ? "-" : "") + text.Substring(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unexpected("a number");
    }

    /// <summary>Reads a text in quotes.</summary>
    /// <exception cref="FormatException">Something else comes next.</exception>
    public string Quoted()
    {
        Expect("\"");
        var read = new StringBuilder();
        while (_at < text.Length && text[_at] != '"')
        {
            if (text[_at] != '\\')
            {
                read.Append(text[_at++]);
            }
            else if (_at + 5 < text.Length && text[_at + 1] == 'u')
            {
                if (!int.TryParse(text.Substring(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    throw Unexpected("a letter");
                }

                read.Append((char)code);
                _at += 6;
            }
            else if (_at + 1 < text.Length)
            {
                read.Append(text[_at + 1]);
                _at += 2;
            }
            else
            {
                break;
            }
        }

        Expect("\"");
        return read.ToString();
    }

    /// <summary>What is said of a text that cannot be read on.</summary>
    public FormatException Unexpected(string expected) =>
        new(FormattableString.Invariant($"At {_at}: expected {expected}, found '{text.Substring(Math.Min(_at, text.Length), Math.Min(20, text.Length - Math.Min(_at, text.Length)))}'."));

    private string Between(char quote)
    {
        _at++;
        var read = new StringBuilder();
        while (_at < text.Length)
        {
            if (text[_at] == quote && (_at + 1 >= text.Length || text[_at + 1] != quote))
            {
                _at++;
                return read.ToString();
            }

            _at += text[_at] == quote ? 1 : 0;
            read.Append(text[_at++]);
        }

        throw Unexpected("the end of a name");
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
