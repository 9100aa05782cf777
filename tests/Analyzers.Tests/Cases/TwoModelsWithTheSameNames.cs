namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>Two independent models name their variables alike, in one graph.</summary>
    public static Case TwoModelsWithTheSameNames => new()
    {
        Number = 47,
        Source = "https://github.com/Franck-Dernoncourt/NeuroNER/issues/72",
        Wrong = """
            var persons = new NeuroNer(25);
            var places = new NeuroNer(25); // SCL0101: the first model has created it
            Print(persons.Weights);
            Print(places.Weights);

            internal sealed class NeuroNer
            {
                private readonly Variable<float> _weights;

                public NeuroNer(int dimension)
                {
                    using (VariableScope.Open("character_embedding"))
                    {
                        _weights = Variable.Get<float>("character_embedding_weights", [20, dimension]);
                    }
                }

                public string Weights => _weights.FullName;
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "character_embedding/character_embedding_weights"),
        Fixed = """
            var (persons, places) = (Own(25), Own(25));
            Print(persons.Weights);
            Print(places.Weights);

            static NeuroNer Own(int dimension)
            {
                using (new Graph().AsDefault())
                {
                    return new NeuroNer(dimension);
                }
            }

            internal sealed class NeuroNer
            {
                private readonly Variable<float> _weights;

                public NeuroNer(int dimension)
                {
                    using (VariableScope.Open("character_embedding"))
                    {
                        _weights = Variable.Get<float>("character_embedding_weights", [20, dimension]);
                    }
                }

                public string Weights => _weights.FullName;
            }
            """,
        FixedEnding = Ending.Prints("character_embedding/character_embedding_weights", "character_embedding/character_embedding_weights"),
    };
}
