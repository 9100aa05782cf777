using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ScopeLint.Torch;

/// <summary>Reads the pickle of a state dict. A pickle is a program that may call anything; here it makes numbers, texts, lists, dictionaries
/// and descriptions of tensors, and whatever else it asks for is an empty object. What it needs is bounded by its length.</summary>
internal sealed class PickleReader
{
    // A state dict has two for each tensor at most.
    private const int MostOnStack = 2_000_000;

    // An object in an object in an object …
    private const int MostMarks = 1000;

    private static readonly object s_mark = new();

    private readonly byte[] _code;
    private readonly List<object?> _stack = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _position;
    private int _marks;

    private PickleReader(byte[] code) => _code = code;

    /// <summary>What a pickle stands for.</summary>
    /// <exception cref="FormatException">It is none, or has operations that no state dict has.</exception>
    internal static object? Read(byte[] code) => new PickleReader(code).Run();

    private object? Run()
    {
        while (true)
        {
            var operation = Byte();
            if (operation == (byte)'.')
            {
                return Pop();
            }

            if (!Structure(operation))
            {
                _stack.Add(Literal(operation));
            }

            if (_stack.Count > MostOnStack || _marks > MostMarks)
            {
                throw new FormatException($"its pickle has more than {MostOnStack} values at once, or nests them more than {MostMarks} deep");
            }
        }
    }

    /// <summary>Runs an operation that works on the stack; false for those that put a constant there.</summary>
    private bool Structure(byte operation)
    {
        switch (operation)
        {
            case 0x80: // PROTO
                _ = Take(1);
                break;
            case 0x95: // FRAME
                _ = Take(8);
                break;
            case (byte)'(':
                _stack.Add(s_mark);
                _marks++;
                break;
            case (byte)'0':
                Pop();
                break;
            case (byte)'q': // BINPUT
                _memo[Byte()] = Top();
                break;
            case (byte)'r': // LONG_BINPUT
                _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Top();
                break;
            case 0x94: // MEMOIZE
                _memo[_memo.Count] = Top();
                break;
            case (byte)'t':
                _stack.Add(PopToMark());
                break;
            case 0x85 or 0x86 or 0x87: // TUPLE1 to TUPLE3
                _stack.Add(Pop(operation - 0x84));
                break;
            case (byte)'a':
                var item = Pop();
                (Top() as List<object?>)?.Add(item);
                break;
            case (byte)'e':
                var items = PopToMark();
                (Top() as List<object?>)?.AddRange(items);
                break;
            case (byte)'s':
                Fill(Pop(2));
                break;
            case (byte)'u':
                Fill(PopToMark());
                break;
            case (byte)'b': // BUILD: attributes, which nothing here has.
                Pop();
                break;
            case (byte)'R' or 0x81: // REDUCE, NEWOBJ
                var call = Pop(2);
                _stack.Add(Made(call[0] as PickledName, call[1] as object?[] ?? []));
                break;
            case 0x93: // STACK_GLOBAL
                var names = Pop(2);
                _stack.Add(new PickledName(names[0] as string ?? "", names[1] as string ?? ""));
                break;
            case (byte)'Q': // BINPERSID
                _stack.Add(Persistent(Pop()));
                break;
            default:
                return false;
        }

        return true;
    }

    private object? Literal(byte operation) => operation switch
    {
        (byte)'N' => null,
        0x88 => true,
        0x89 => false,
        (byte)'K' => (long)Byte(),
        (byte)'M' => (long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2)),
        (byte)'J' => (long)BinaryPrimitives.ReadInt32LittleEndian(Take(4)),
        0x8A => Whole(Take(Byte())), // LONG1
        (byte)'G' => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        (byte)'X' => Text(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))),
        0x8C => Text(Byte()),
        (byte)'U' or (byte)'C' => Take(Byte()).ToArray(),
        (byte)'T' or (byte)'B' => Take(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))).ToArray(),
        (byte)')' => Array.Empty<object?>(),
        (byte)']' => new List<object?>(),
        (byte)'}' => new PickledDictionary(),
        (byte)'c' => new PickledName(Line(), Line()),
        (byte)'h' => Remembered(Byte()),
        (byte)'j' => Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))),
        _ => throw new FormatException($"its pickle has operation 0x{operation:X2} at byte {_position - 1}, which no state dict has"),
    };

    private static object Made(PickledName? function, object?[] arguments) => (function, arguments) switch
    {
        ({ Module: "collections", Name: "OrderedDict" }, _) => new PickledDictionary(),
        ({ Module: "torch._utils", Name: "_rebuild_tensor_v2" }, [PickledStorage storage, long offset, object?[] shape, object?[] strides, ..]) =>
            new PickledTensor(storage, offset, Numbers(shape), Numbers(strides)),
        ({ Module: "torch._utils", Name: "_rebuild_parameter" }, [PickledTensor tensor, ..]) => tensor,
        _ => PickledObject.Instance,
    };

    private static object Persistent(object? id) => id is object?[] and ["storage", PickledName type, string key, ..]
        ? new PickledStorage(type.Name, key)
        : PickledObject.Instance;

    private static long[] Numbers(object?[] values) => [.. values.Select(value => value as long? ?? throw new FormatException("a shape or strides are no whole numbers"))];

    private static object Whole(ReadOnlySpan<byte> bytes) => bytes.Length > 8
        ? PickledObject.Instance
        : (long)new BigInteger(bytes);

    private void Fill(object?[] pairs)
    {
        if (Top() is PickledDictionary dictionary)
        {
            dictionary.Add(pairs.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])));
        }
    }

    private object? Remembered(long number) =>
        _memo.TryGetValue(number, out var value) ? value : throw new FormatException($"its pickle asks for number {number}, which it has not put anywhere");

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > _code.Length - _position)
        {
            throw new FormatException("its pickle ends too early");
        }

        _position += (int)count;
        return _code.AsSpan(_position - (int)count, (int)count);
    }

    private string Text(long length) => Encoding.UTF8.GetString(Take(length));

    private string Line()
    {
        var length = _code.AsSpan(_position).IndexOf((byte)'\n');
        var line = Text(length < 0 ? long.MaxValue : length);
        _position++;
        return line;
    }

    private object? Top() => _stack is [.., var top] && top != s_mark ? top : throw new FormatException("its pickle takes more than there is");

    private object? Pop()
    {
        var top = Top();
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    private object?[] Pop(int count)
    {
        var popped = new object?[count];
        for (var index = count - 1; index >= 0; index--)
        {
            popped[index] = Pop();
        }

        return popped;
    }

    private object?[] PopToMark()
    {
        var mark = _stack.LastIndexOf(s_mark);
        if (mark < 0)
        {
            throw new FormatException("its pickle ends a list that it has not begun");
        }

        _marks--;
        var popped = _stack.Skip(mark + 1).ToArray();
        _stack.RemoveRange(mark, _stack.Count - mark);
        return popped;
    }
}
