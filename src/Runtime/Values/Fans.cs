namespace ScopeLint;

/// <summary>Which number of connections a variance is divided by.</summary>
internal enum FanMode
{
    /// <summary>The connections into a unit.</summary>
    In,

    /// <summary>The mean of those into and out of it.</summary>
    Average,
}

/// <summary>How many connections lead into and out of a unit whose weights have a shape. Stands for TensorFlow's
/// <c>_compute_fans</c>.</summary>
/// <param name="In">The connections into a unit.</param>
/// <param name="Out">The connections out of a unit.</param>
internal readonly record struct Fans(double In, double Out)
{
    /// <summary>The last two axes are input and output channels; those before them are the receptive field of a convolution.</summary>
    internal static Fans Of(Shape shape)
    {
        switch (shape.Rank)
        {
            case 0: return new Fans(1, 1);
            case 1: return new Fans(shape[0], shape[0]);
        }

        var field = 1.0;
        foreach (var length in shape.Dimensions[..^2])
        {
            field *= length;
        }

        return new Fans(shape[shape.Rank - 2] * field, shape[shape.Rank - 1] * field);
    }

    /// <summary>The number of a mode, at least 1 so that empty shapes divide by something.</summary>
    internal double Get(FanMode mode) => Math.Max(1, mode == FanMode.In ? In : (In + Out) / 2);
}
