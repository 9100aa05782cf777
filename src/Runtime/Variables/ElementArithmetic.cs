using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>Element-by-element sums and differences of arrays of one length, for element types known at run time only.</summary>
internal static class ElementArithmetic
{
    internal static T[] Add<T>(T[] x, T[] y) => Apply(x, y, subtract: false);

    internal static T[] Subtract<T>(T[] x, T[] y) => Apply(x, y, subtract: true);

    private static T[] Apply<T>(T[] x, T[] y, bool subtract) => (T[])((object)x switch
    {
        float[] numbers => Numbers(numbers, (float[])(object)y, subtract),
        double[] numbers => Numbers(numbers, (double[])(object)y, subtract),
        Half[] numbers => Numbers(numbers, (Half[])(object)y, subtract),
        sbyte[] numbers when typeof(T) == typeof(sbyte) => Numbers(numbers, (sbyte[])(object)y, subtract),
        short[] numbers => Numbers(numbers, (short[])(object)y, subtract),
        int[] numbers => Numbers(numbers, (int[])(object)y, subtract),
        long[] numbers => Numbers(numbers, (long[])(object)y, subtract),
        byte[] numbers => Numbers(numbers, (byte[])(object)y, subtract),
        _ => throw new NotSupportedException($"Elements of type {typeof(T)} cannot be added or subtracted. Assign the new value instead."),
    });

    private static object Numbers<T>(T[] x, T[] y, bool subtract)
        where T : INumber<T>
    {
        var result = new T[x.Length];
        if (subtract)
        {
            TensorPrimitives.Subtract<T>(x, y, result);
        }
        else
        {
            TensorPrimitives.Add<T>(x, y, result);
        }

        return result;
    }
}
