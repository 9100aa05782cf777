namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The model is built once for each device. A name scope keeps the operations apart, but not the variables.</summary>
    public static Case SecondTowerWithoutReuse => new()
    {
        Number = 51,
        Source = "https://github.com/NVIDIA/DIGITS/issues/1739",
        Wrong = """
            for (var device = 0; device < 2; device++)
            {
                using (NameScope.Open($"tower_{device}"))
                {
                    var tower = new UserModel(); // SCL0101: the first tower has created it
                }
            }

            internal sealed class UserModel
            {
                private readonly Variable<float> _weights = Generator();

                public string Weights => _weights.FullName;

                private static Variable<float> Generator()
                {
                    using (VariableScope.Open("generator"))
                    {
                        return Variable.Get<float>("w", [4, 4]);
                    }
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "generator/w"),
        Fixed = """
            for (var device = 0; device < 2; device++)
            {
                using (NameScope.Open($"tower_{device}"))
                {
                    var tower = new UserModel(device > 0 ? Reuse.True : Reuse.None);
                }
            }

            internal sealed class UserModel(Reuse reuse)
            {
                private readonly Variable<float> _weights = Generator(reuse);

                public string Weights => _weights.FullName;

                private static Variable<float> Generator(Reuse reuse)
                {
                    using (VariableScope.Open("generator", reuse: reuse))
                    {
                        return Variable.Get<float>("w", [4, 4]);
                    }
                }
            }
            """,
        FixedEnding = Ending.Leaves("generator/w"),
    };
}
