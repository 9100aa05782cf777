using Tensorflow;
using static Tensorflow.Binding;

namespace ScopeLint.Samples.TensorFlowNet;

/// <summary>The translator without the mistakes.</summary>
public class TranslatorFixed
{
    private const int Words = 1000;
    private const int Units = 64;

    /// <summary>Keeps the one embedding, and passes it on.</summary>
    public void Build(Tensor source, Tensor target)
    {
        var embedding = tf_with(tf.variable_scope("embedding"), scope => tf.compat.v1.get_variable("weights", (Words, Units)));
        Encode(tf.matmul(source, embedding.AsTensor()));
        Decode(tf.matmul(target, embedding.AsTensor()));
    }

    private static void Encode(Tensor read) => tf_with(tf.variable_scope("encoder"), scope =>
    {
        tf.matmul(read, tf.compat.v1.get_variable("kernel", (Units, Units)).AsTensor());
    });

    private static void Decode(Tensor written)
    {
        foreach (var layer in Enumerable.Range(0, 2))
        {
            tf_with(tf.variable_scope($"decoder-{layer}"), scope =>
            {
                written = tf.matmul(written, tf.compat.v1.get_variable("kernel", (Units, Units)).AsTensor());
            });
        }
    }
}
