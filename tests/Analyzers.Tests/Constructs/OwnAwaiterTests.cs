namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What is awaited by an awaiter of the project gives what that says.</summary>
public class OwnAwaiterTests
{
    private const string Types = """
        sealed class Layer(string name)
        {
            public Awaiter GetAwaiter() => new(name);
            public readonly struct Awaiter(string name) : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted => true;
                public void OnCompleted(Action continuation) => continuation();
                public Variable GetResult() => Variable.Get<float>(name, [1]);
            }
        }
        static class Awaiting { public static System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter(this int number) => System.Threading.Tasks.Task.FromResult("n" + number).GetAwaiter(); }
        """;

    [Theory]
    [InlineData("await new Layer(\"a\"); {|SCL0101:await new Layer(\"a\")|};")]
    [InlineData("Variable.Get<float>(await 1, [1]); Variable.Get<float>({|SCL0101:\"n1\"|}, [1]);")]
    public Task TheSameTwice_Reports(string statements) => AllRules.ProgramAsync(statements + Types);

    [Theory]
    [InlineData("await new Layer(\"a\"); await new Layer(\"b\");")]
    [InlineData("Variable.Get<float>(await 1, [1]); Variable.Get<float>(await 2, [1]);")]
    public Task TwoOfThem_StaysSilent(string statements) => AllRules.ProgramAsync(statements + Types);
}
