using LostTech.Gradient;
using tensorflow;
using tensorflow.compat.v1;

namespace ScopeLint.Samples.ActorCritic;

/// <summary>The actor and its critics without the mistakes.</summary>
public class ActorCriticFixed
{
    private const int Units = 64;

    /// <summary>The second scope reuses what the first one has made.</summary>
    public void Build(Tensor observation, Tensor recorded)
    {
        using (new variable_scope("main").StartUsing())
        {
            Critics(observation);
        }

        using (new variable_scope("main", reuse: true).StartUsing())
        {
            Critics(recorded);
        }
    }

    /// <summary>Each critic has a name of its own.</summary>
    public void BuildTarget(Tensor observation) => new variable_scope("target").UseSelf(_ => Critics(observation));

    /// <summary>The scope ends with the method.</summary>
    public void BuildActor(Tensor observation)
    {
        using var _ = new variable_scope("pi").StartUsing();
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
