namespace ScopeLint;

/// <summary>The names of the collections that variables are put into. Stands for <c>tf.GraphKeys</c>.</summary>
public static class GraphKeys
{
    /// <summary>All variables, if nothing else is asked for: <c>variables</c>.</summary>
    public const string GlobalVariables = "variables";

    /// <summary>Variables an optimizer is to change: <c>trainable_variables</c>.</summary>
    public const string TrainableVariables = "trainable_variables";

    /// <summary>Variables of <see cref="Variable.GetLocal{T}"/>, such as counters: <c>local_variables</c>.</summary>
    public const string LocalVariables = "local_variables";

    /// <summary>The penalties of regularizers, scalar tensors: <c>regularization_losses</c>. See <see cref="Graph.RegularizationLosses"/>.</summary>
    public const string RegularizationLosses = "regularization_losses";
}
