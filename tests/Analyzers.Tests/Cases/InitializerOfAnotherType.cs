namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A value of another type than the variable is handed on as its initializer. (In the source it is a text, which no
    /// variable here can hold.)</summary>
    public static Case InitializerOfAnotherType => new()
    {
        Number = 29,
        Source = "https://github.com/keras-team/keras/issues/9034",
        Wrong = """
            AddWeight("kernel", Initializer.FromValue(0.05)); // SCL0403: a double is no float32

            static Variable AddWeight(string name, Initializer initializer) =>
                Variable.Get(name, dtype: DType.Float32, initializer: initializer);
            """,
        WrongEnding = Ending.Throws("SCL0403", "kernel"),
        Fixed = """
            AddWeight("kernel", Initializer.FromValue(0.05f));

            static Variable AddWeight(string name, Initializer initializer) =>
                Variable.Get(name, dtype: DType.Float32, initializer: initializer);
            """,
        FixedEnding = Ending.Leaves("kernel"),
    };
}
