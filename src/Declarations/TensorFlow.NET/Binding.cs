#if V0_12 || V0_20 || V0_150
using System;
#if V0_20 || V0_150
using Entered = Tensorflow.ITensorFlowObject;
#else
using Entered = Tensorflow.IObjectLife;
#endif

namespace Tensorflow;

public static partial class Binding
{
    public static tensorflow tf => throw null;

#if V0_12
    public static void tf_with(IObjectLife py, Action<IObjectLife> action) => throw null;
#endif
#if V0_20
    public static void tf_with(ITensorFlowObject py, Action<ITensorFlowObject> action) => throw null;
#endif

    public static void tf_with<T>(T py, Action<T> action)
        where T : Entered => throw null;

    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : Entered => throw null;
}
#endif
