namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The name of an initializer is handed on where an initializer belongs, and is taken for the value.</summary>
    public static Case InitializerOfAnotherType => new()
    {
        Number = 29,
        Source = "https://github.com/keras-team/keras/issues/9034",
        Wrong = """
            AddWeight("kernel", Initializer.FromValue("uniform"));

            static Variable AddWeight(string name, Initializer initializer) =>
                Variable.Get(name, dtype: DType.Float32, initializer: initializer); // SCL0403: a text is no float32
            """,
        WrongEnding = Ending.Throws("SCL0403", "kernel"),
        Fixed = """
            AddWeight("kernel", Initializer.Uniform());

            static Variable AddWeight(string name, Initializer initializer) =>
                Variable.Get(name, [3, 3], DType.Float32, initializer);
            """,
        FixedEnding = Ending.Leaves("kernel"),
    };
}
