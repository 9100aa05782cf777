using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Texts in which what comes again is a reference to where it stood before, in a text that several have in common or in the same. The same
/// text is packed to the same, wherever that is done, and nothing is unpacked to more than some hundred times its length.</summary>
/// <remarks>A reference is a tilde, three digits that say how far back, and one that says how long; two tildes are one.</remarks>
internal static class PackedText
{
    private const char Mark = '~';
    private const string Digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

    /// <summary>A reference to less would be no shorter.</summary>
    private const int Least = 6;

    /// <summary>Lengths are told one by one up to here, and in steps above.</summary>
    private const int Singly = 64;
    private const int Step = 18;

    /// <summary>So many places are tried.</summary>
    private const int Tries = 48;

    /// <summary>What texts have in common is kept to this length.</summary>
    private const int MostInCommon = 100_000;

    private static readonly int Base = Digits.Length;
    private static readonly int Longest = LengthOf(Digits.Length - 1);

    /// <summary>What several texts have in common: each line of which others are the same but for numbers, as it stands first.</summary>
    public static string CommonTo(IReadOnlyList<string> texts)
    {
        var shapes = texts.Select(text => text.Split('\n').Select(line => (Line: line, Shape: ShapeOf(line))).ToList()).ToList();
        var shared = new HashSet<string>(shapes.SelectMany(lines => lines.Select(line => line.Shape).Distinct()).GroupBy(shape => shape).Where(group => group.Skip(1).Any()).Select(group => group.Key), StringComparer.Ordinal);
        var common = new StringBuilder();
        foreach (var (line, shape) in shapes.SelectMany(lines => lines))
        {
            if (common.Length + line.Length < MostInCommon && shared.Remove(shape))
            {
                common.Append(line).Append('\n');
            }
        }

        return common.ToString();
    }

    /// <summary>Packs a text.</summary>
    /// <param name="common">What stands before it.</param>
    /// <param name="text">The text.</param>
    public static string Pack(string common, string text)
    {
        var (all, packed) = (common + text, new StringBuilder());
        var (last, before) = (new Dictionary<int, int>(), new int[all.Length]);
        for (var place = 0; place < common.Length; place++)
        {
            Add(place);
        }

        for (var place = common.Length; place < all.Length;)
        {
            var (from, length) = LongestAt(place);
            if (length < Least)
            {
                packed.Append(all[place] == Mark ? "~~" : all[place].ToString());
                Add(place++);
                continue;
            }

            var (back, digit) = (place - from, DigitOf(length));
            packed.Append(Mark).Append(Digits[back / (Base * Base)]).Append(Digits[back / Base % Base]).Append(Digits[back % Base]).Append(Digits[digit]);
            for (var end = place + LengthOf(digit); place < end;)
            {
                Add(place++);
            }
        }

        return packed.ToString();

        void Add(int place)
        {
            if (place + Least <= all.Length)
            {
                var hash = HashAt(place);
                before[place] = last.TryGetValue(hash, out var earlier) ? earlier + 1 : 0;
                last[hash] = place;
            }
        }

        (int From, int Length) LongestAt(int place)
        {
            var (best, longest) = (0, 0);
            if (place + Least > all.Length || !last.TryGetValue(HashAt(place), out var from))
            {
                return (best, longest);
            }

            var most = Math.Min(Longest, all.Length - place);
            for (var tried = 0; tried < Tries && longest < most && place - from < Base * Base * Base; tried++)
            {
                var length = 0;
                while (length < most && all[from + length] == all[place + length])
                {
                    length++;
                }

                (best, longest) = length > longest ? (from, length) : (best, longest);
                if (before[from] == 0)
                {
                    break;
                }

                from = before[from] - 1;
            }

            return (best, longest);
        }

        int HashAt(int place)
        {
            var hash = 17;
            for (var next = place; next < place + Least; next++)
            {
                hash = unchecked((hash * 31) + all[next]);
            }

            return hash;
        }
    }

    /// <summary>Unpacks a text.</summary>
    /// <param name="common">What stands before it.</param>
    /// <param name="packed">The packed text.</param>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static string Unpack(string common, string packed)
    {
        var all = new StringBuilder(common, Math.Max(16, common.Length + (packed.Length * 4)));
        for (var place = 0; place < packed.Length; place++)
        {
            if (packed[place] != Mark)
            {
                all.Append(packed[place]);
            }
            else if (place + 1 < packed.Length && packed[place + 1] == Mark)
            {
                all.Append(Mark);
                place++;
            }
            else
            {
                var back = (((ValueAt(place + 1) * Base) + ValueAt(place + 2)) * Base) + ValueAt(place + 3);
                var (from, length) = (all.Length - back, LengthOf(ValueAt(place + 4)));
                if (back == 0 || from < 0)
                {
                    throw new FormatException("The text refers to what is not there.");
                }

                var piece = all.ToString(from, Math.Min(length, back));
                for (var left = length; left > 0; left -= piece.Length)
                {
                    all.Append(piece, 0, Math.Min(left, piece.Length));
                }

                place += 4;
            }
        }

        return all.ToString(common.Length, all.Length - common.Length);

        int ValueAt(int place) => place < packed.Length && Digits.IndexOf(packed[place]) is >= 0 and var value ? value : throw new FormatException("The text is damaged.");
    }

    private static int LengthOf(int digit) => digit < Singly ? Least + digit : Least + Singly + ((digit - Singly) * Step);

    private static int DigitOf(int length) => length < Least + Singly ? length - Least : Math.Min(Digits.Length - 1, Singly + ((length - Least - Singly) / Step));

    private static string ShapeOf(string line)
    {
        var shape = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (letter is < '0' or > '9')
            {
                shape.Append(letter);
            }
        }

        return shape.ToString();
    }
}
