using Tensorflow;
using static Tensorflow.Binding;

namespace ScopeLint.Samples.TensorFlowNet;

/// <summary>A small translator with the usual mistakes.</summary>
public class Translator
{
    private const int Words = 1000;
    private const int Units = 64;

    /// <summary>Reads and writes by one embedding, as it is meant; the second call asks for it anew.</summary>
    public void Build(Tensor source, Tensor target)
    {
        var read = Embedded(source);
        var written = Embedded(target); // SCL0101
    }

    private static Tensor Embedded(Tensor words) => tf_with(tf.variable_scope("embedding"), scope =>
    {
        var weights = tf.compat.v1.get_variable("weights", (Words, Units));
        return tf.matmul(words, weights.AsTensor());
    });

    /// <summary>The scope is put into a using statement, which does not enter it.</summary>
    public static void Encode(Tensor read)
    {
        using (tf.variable_scope("encoder")) // SCL0305
        {
            tf.matmul(read, tf.compat.v1.get_variable("kernel", (Units, Units)).AsTensor());
        }
    }

    /// <summary>Each layer has a name of its own. The flag is there to share, and means nothing.</summary>
    public static void Decode(Tensor written)
    {
        foreach (var layer in Enumerable.Range(0, 2))
        {
            tf_with(tf.variable_scope($"decoder-{layer}", reuse: false), scope => // SCL0204
            {
                written = tf.matmul(written, tf.compat.v1.get_variable("kernel", (Units, Units)).AsTensor());
            });
        }
    }
}
