using System.Collections;

namespace ScopeLint.Models.Collections;

/// <summary>Bits that are set and asked for by their places.</summary>
[ModelOf(typeof(BitArray))]
internal sealed class BitArrayModel : IEnumerable
{
    private bool[] _bits;

    public BitArrayModel(int length) => _bits = new bool[length];

    public BitArrayModel(int length, bool defaultValue)
    {
        _bits = new bool[length];
        SetAll(defaultValue);
    }

    public BitArrayModel(bool[] values) => _bits = [.. values];

    public BitArrayModel(BitArray bits)
    {
        _bits = new bool[bits.Length];
        for (var place = 0; place < bits.Length; place++)
        {
            _bits[place] = bits[place];
        }
    }

    public int Count => _bits.Length;

    public int Length
    {
        get => _bits.Length;
        set
        {
            var bits = new bool[value];
            for (var place = 0; place < value && place < _bits.Length; place++)
            {
                bits[place] = _bits[place];
            }

            _bits = bits;
        }
    }

    public bool this[int index]
    {
        get => Get(index);
        set => Set(index, value);
    }

    public bool Get(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _bits.Length);
        return _bits[index];
    }

    public void Set(int index, bool value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _bits.Length);
        _bits[index] = value;
    }

    public void SetAll(bool value)
    {
        for (var place = 0; place < _bits.Length; place++)
        {
            _bits[place] = value;
        }
    }

    public bool HasAllSet() => !_bits.Contains(false);

    public bool HasAnySet() => _bits.Contains(true);

    public IEnumerator GetEnumerator()
    {
        foreach (var bit in _bits)
        {
            yield return bit;
        }
    }
}
