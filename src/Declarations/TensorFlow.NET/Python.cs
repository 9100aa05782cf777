#if V0_10
using System;

namespace Tensorflow;

public static class Python
{
    public static void with(IPython py, Action<IPython> action) => throw null;

    public static void with<T>(T py, Action<T> action)
        where T : IPython => throw null;

    public static TOut with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : IPython => throw null;

    public static void tf_with<T>(T py, Action<T> action)
        where T : IPython => throw null;

    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : IPython => throw null;
}
#endif
