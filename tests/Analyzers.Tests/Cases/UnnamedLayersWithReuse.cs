namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Two layers without names are built again to share. The second then asks for the kernel of the first.</summary>
    public static Case UnnamedLayersWithReuse => new()
    {
        Number = 53,
        Source = "https://github.com/barronalex/Dynamic-Memory-Networks-in-TensorFlow/issues/4",
        Wrong = """
            Attention(reuse: false);
            Attention(reuse: true); // SCL0104: its second layer asks for the kernel of the first

            static void Attention(bool reuse)
            {
                Dense(400, 100, reuse);
                Dense(100, 1, reuse);
            }

            // A layer without a name counts its scopes, unless it is to share: then it takes the name without a number.
            static void Dense(int inputs, int units, bool reuse)
            {
                using (reuse ? VariableScope.Open("dense", reuse: Reuse.True) : VariableScope.Open(null, defaultName: "dense"))
                {
                    Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0104", "dense/kernel"),
        Fixed = """
            Attention(reuse: false);
            Attention(reuse: true);

            static void Attention(bool reuse)
            {
                Dense(400, 100, "hidden", reuse);
                Dense(100, 1, "score", reuse);
            }

            static void Dense(int inputs, int units, string name, bool reuse)
            {
                using (VariableScope.Open(name, reuse: reuse ? Reuse.True : Reuse.None))
                {
                    Variable.Get<float>("kernel", [inputs, units]);
                }
            }
            """,
        FixedEnding = Ending.Leaves("hidden/kernel", "score/kernel"),
    };
}
