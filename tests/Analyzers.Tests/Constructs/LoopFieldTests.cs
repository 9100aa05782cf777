namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Fields that a loop writes hold something else in later rounds than they did at first.</summary>
public class LoopFieldTests
{
    [Theory]
    [InlineData("Counter.Static")]
    [InlineData("counter.Own")]
    public Task FieldThatCountsRounds_StaysSilent(string field) => AllRules.ProgramAsync($$"""
        var counter = new Counter();
        for (var rest = args.Length; rest > 0; rest--)
        {
            Variable.Get<float>("v" + {{field}}, [1]);
            {{field}}++;
        }

        class Counter
        {
            public static int Static;
            public int Own;
        }
        """);

    [Theory]
    [InlineData("Counter.Static")]
    [InlineData("counter.Own")]
    public Task FieldThatNoRoundWrites_Reports(string field) => AllRules.ProgramAsync($$"""
        var counter = new Counter();
        for (var rest = args.Length; rest > 0; rest--)
        {
            Variable.Get<float>({|SCL0101:"v" + {{field}}|}, [1]);
        }

        class Counter
        {
            public static int Static;
            public int Own;
        }
        """);

    [Fact]
    public Task FieldTestedBeforeALoopThatWritesIt_StaysSilent() => AllRules.Async("""
        public class Model
        {
            private int _layers;

            public void Build(int rest)
            {
                if (_layers == 0)
                {
                    while (rest-- > 0)
                    {
                        _layers++;
                        Variable.Get<float>("v" + _layers, [1]);
                    }
                }
            }
        }
        """);

    [Fact]
    public Task FieldTestedBeforeALoopThatLeavesItAlone_Reports() => AllRules.Async("""
        public class Model
        {
            private int _layers;

            public void Build(int rest)
            {
                if (_layers == 0)
                {
                    while (rest-- > 0)
                    {
                        Variable.Get<float>({|SCL0101:"v" + _layers|}, [1]);
                    }
                }
            }
        }
        """);
}
