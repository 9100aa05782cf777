namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The model is built again for each line that the user enters.</summary>
    public static Case ModelBuiltForEachPoem => new()
    {
        Number = 13,
        Source = "https://github.com/lucasjinreal/tensorflow_poems/issues/29",
        Wrong = """
            using System.IO;

            Console.SetIn(new StringReader("spring\nautumn"));
            while (Console.ReadLine() is { } first)
            {
                var model = RnnModel(); // SCL0101: the first poem has created it
                Compose(model, first);
            }

            static Variable<float> RnnModel() => Variable.Get<float>("embedding", [8, 4]);

            static char Compose(Variable<float> model, string first) => first[model.Shape.Rank % first.Length];
            """,
        WrongEnding = Ending.Throws("SCL0101", "embedding"),
        Fixed = """
            using System.IO;

            Console.SetIn(new StringReader("spring\nautumn"));
            var model = RnnModel();
            while (Console.ReadLine() is { } first)
            {
                Compose(model, first);
            }

            static Variable<float> RnnModel() => Variable.Get<float>("embedding", [8, 4]);

            static char Compose(Variable<float> model, string first) => first[model.Shape.Rank % first.Length];
            """,
        FixedEnding = Ending.Leaves("embedding"),
    };
}
