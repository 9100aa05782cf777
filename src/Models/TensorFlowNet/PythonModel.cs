using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What entered a scope up to 0.10: however the code inside ends, the scope is left.</summary>
[ModelOf(typeof(Tf.Python))]
internal static class PythonModel
{
    public static void with(Tf.IPython py, Action<Tf.IPython> action) => with<Tf.IPython>(py, action);

    public static void with<T>(T py, Action<T> action)
    {
        Entering.Enter(py);
        try
        {
            action(py);
        }
        finally
        {
            Entering.Exit(py);
        }
    }

    public static TOut with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
    {
        Entering.Enter(py);
        try
        {
            return action(py);
        }
        finally
        {
            Entering.Exit(py);
        }
    }

    public static void tf_with<T>(T py, Action<T> action) => with(py, action);

    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action) => with(py, action);
}
