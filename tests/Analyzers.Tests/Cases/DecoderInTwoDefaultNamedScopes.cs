namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Training and inference each build the decoder in a scope with a default name. The second has weights of its own,
    /// which nobody has trained.</summary>
    public static Case DecoderInTwoDefaultNamedScopes => new()
    {
        Number = 17,
        Source = "https://github.com/tensorflow/nmt/issues/93",
        Wrong = """
            using (NameScope.Open("Training"))
            {
                Decode();
            }

            using (NameScope.Open("Inference"))
            {
                Decode(); // SCL0402
            }

            static Variable<float> Decode()
            {
                using (VariableScope.Open(null, defaultName: "decoder"))
                {
                    return Variable.Get<float>("kernel", [8, 8]);
                }
            }
            """,
        WrongEnding = Ending.Leaves("decoder/kernel", "decoder_1/kernel"),
        Fixed = """
            using (VariableScope.Open("decode"))
            {
                Decode();
            }

            using (VariableScope.Open("decode", reuse: Reuse.True))
            {
                Decode();
            }

            static Variable<float> Decode()
            {
                using (VariableScope.Open(null, defaultName: "decoder"))
                {
                    return Variable.Get<float>("kernel", [8, 8]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("decode/decoder/kernel"),
    };
}
