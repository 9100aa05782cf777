namespace ScopeLint;

/// <summary>Makes reuse flags.</summary>
public static class ReuseFlags
{
    extension(Reuse)
    {
        /// <summary>The flag that TensorFlow's <c>reuse=flag</c> means with a truth value: <see cref="Reuse.True"/>, or
        /// <see cref="Reuse.None"/>, which inherits.</summary>
        /// <param name="reuse">Whether to reuse.</param>
        /// <returns>The flag: <c>VariableScope.Open("discriminator", reuse: Reuse.If(second))</c>.</returns>
        public static Reuse If(bool reuse) => reuse ? Reuse.True : Reuse.None;
    }
}
