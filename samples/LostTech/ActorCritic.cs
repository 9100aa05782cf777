using LostTech.Gradient;
using tensorflow;
using tensorflow.compat.v1;

namespace ScopeLint.Samples.ActorCritic;

/// <summary>A small actor with two critics, with the usual mistakes.</summary>
public class ActorCritic
{
    private const int Units = 64;

    /// <summary>The critics judge what the actor does and what was recorded by the same weights, as it is meant; the second call makes them anew.</summary>
    public void Build(Tensor observation, Tensor recorded)
    {
        using (new variable_scope("main").StartUsing())
        {
            Critics(observation);
        }

        using (new variable_scope("main").StartUsing())
        {
            Critics(recorded); // SCL0101
        }
    }

    /// <summary>Both critics get one name.</summary>
    public void BuildTarget(Tensor observation)
    {
        new variable_scope("target").UseSelf(_ =>
        {
            Critic(observation, "q1");
            Critic(observation, "q1"); // SCL0101
        });
    }

    /// <summary>Nothing closes the scope, so that what is built next is inside it.</summary>
    public void BuildActor(Tensor observation)
    {
        new variable_scope("pi").StartUsing(); // SCL0301
        tf.matmul(observation, v1.get_variable("kernel", new TensorShape(Units, Units)));
    }

    private static void Critics(Tensor input)
    {
        Critic(input, "q1");
        Critic(input, "q2");
    }

    private static Tensor Critic(Tensor input, string name)
    {
        using var _ = new variable_scope(name).StartUsing();
        return tf.matmul(input, v1.get_variable("kernel", new TensorShape(Units, 1)));
    }
}
