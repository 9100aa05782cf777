using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What enters a scope for the time of some code. An exception leaves it open.</summary>
[ModelOf(typeof(Tf.Binding))]
internal static class BindingModel
{
    public static void tf_with(Tf.IObjectLife py, Action<Tf.IObjectLife> action) => tf_with<Tf.IObjectLife>(py, action);

    public static void tf_with(Tf.ITensorFlowObject py, Action<Tf.ITensorFlowObject> action) => tf_with<Tf.ITensorFlowObject>(py, action);

    public static void tf_with<T>(T py, Action<T> action)
    {
        Entering.Enter(py);
        action(py);
        Entering.Exit(py);
    }

    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
    {
        Entering.Enter(py);
        var result = action(py);
        Entering.Exit(py);
        return result;
    }
}
