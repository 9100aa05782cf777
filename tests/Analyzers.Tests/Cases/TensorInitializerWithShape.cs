namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A variable is given its values, which bring their shape along, and a shape beside them.</summary>
    public static Case TensorInitializerWithShape => new()
    {
        Number = 25,
        Source = "https://github.com/tensorlayer/TensorLayer/issues/373",
        Wrong = """
            var ones = Op.Constant(Enumerable.Repeat(1f, 8000).ToArray(), [100, 80]);
            var weights = Variable.Get<float>("W", [100, 80], Initializer.FromTensor(ones.Value)); // SCL0403: the values have their shape
            """,
        WrongEnding = Ending.Throws("SCL0403", "W"),
        Fixed = """
            var weights = Variable.Get<float>("W", [100, 80], Initializer.Constant(1));
            """,
        FixedEnding = Ending.Leaves("W"),
    };
}
