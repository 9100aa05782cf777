namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The decoder alone is built again to share. Its only layer is the first that has no name, and so asks for the
    /// kernel of the encoder.</summary>
    public static Case DecoderMeetsTheEncoderByCounter => new()
    {
        Number = 55,
        Source = "https://github.com/tensorflow/tensorflow/issues/12712",
        Wrong = """
            Model(Usage.Autoencoder, reuse: false);
            Model(Usage.Decoder, reuse: true); // SCL0104: its layer asks for the kernel of the encoder

            static void Model(Usage usage, bool reuse)
            {
                if (usage == Usage.Autoencoder)
                {
                    Dense(784, 32, reuse);
                }

                Dense(32, 784, reuse);
            }

            // A layer without a name counts its scopes, unless it is to share: then it takes the name without a number.
            static void Dense(int inputs, int units, bool reuse)
            {
                using (reuse ? VariableScope.Open("dense", reuse: Reuse.True) : VariableScope.Open(null, defaultName: "dense"))
                {
                    Variable.Get<float>("kernel", [inputs, units]);
                }
            }

            internal enum Usage
            {
                Autoencoder,
                Decoder,
            }
            """,
        WrongEnding = Ending.Throws("SCL0104", "dense/kernel"),
        Fixed = """
            Model(Usage.Autoencoder, reuse: false);
            Model(Usage.Decoder, reuse: true);

            static void Model(Usage usage, bool reuse)
            {
                if (usage == Usage.Autoencoder)
                {
                    Dense(784, 32, "encoder", reuse);
                }

                Dense(32, 784, "decoder", reuse);
            }

            static void Dense(int inputs, int units, string name, bool reuse)
            {
                using (VariableScope.Open(name, reuse: reuse ? Reuse.True : Reuse.None))
                {
                    Variable.Get<float>("kernel", [inputs, units]);
                }
            }

            internal enum Usage
            {
                Autoencoder,
                Decoder,
            }
            """,
        FixedEnding = Ending.Leaves("encoder/kernel", "decoder/kernel"),
    };
}
