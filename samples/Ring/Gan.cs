using ScopeLint.Torch;

namespace ScopeLint.Samples.Ring;

/// <summary>Two networks. Everything about them is in their scopes: the discriminator judges real and made points with the same weights.</summary>
internal static class Gan
{
    internal const int NoiseLength = 8;

    private const int Width = 128;

    /// <summary>Points of the plane from noise, <c>[batch, 8]</c> to <c>[batch, 2]</c>.</summary>
    internal static Tensor Generate(Tensor noise)
    {
        using (VariableScope.Open("generator", reuse: Reuse.Auto))
        {
            var hidden = Layers.Dense(noise, Width, h => h.relu(), name: "h1");
            hidden = Layers.Dense(hidden, Width, h => h.relu(), name: "h2");
            return Layers.Dense(hidden, 2, name: "points");
        }
    }

    /// <summary>How real points look, <c>[batch, 2]</c> to logits <c>[batch, 1]</c>.</summary>
    internal static Tensor Judge(Tensor points)
    {
        using (VariableScope.Open("discriminator", reuse: Reuse.Auto, regularizer: Regularizer.L2(1e-5)))
        {
            var hidden = Layers.Dense(points, Width, h => torch.nn.functional.leaky_relu(h, 0.2), name: "h1");
            hidden = Layers.Dense(hidden, Width, h => torch.nn.functional.leaky_relu(h, 0.2), name: "h2");
            return Layers.Dense(hidden, 1, name: "logits");
        }
    }
}
