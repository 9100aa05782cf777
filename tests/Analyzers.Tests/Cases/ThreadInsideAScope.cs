namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A thread is started inside a scope. It begins at the root, outside of it.</summary>
    public static Case ThreadInsideAScope => new()
    {
        Number = 67,
        Source = "https://github.com/tensorflow/tensorflow/issues/54449",
        Wrong = """
            using System.Threading;

            using (VariableScope.Open("m"))
            {
                Variable.Get<float>("w", [1]);
            }

            using (VariableScope.Open("m", reuse: Reuse.True))
            {
                var thread = new Thread(() => Variable.Get<float>("w", [1])); // SCL0302: it creates w
                thread.Start();
                thread.Join();
            }
            """,
        WrongEnding = Ending.Leaves("m/w", "w"),
        Fixed = """
            using System.Threading;

            using (VariableScope.Open("m"))
            {
                Variable.Get<float>("w", [1]);
            }

            using (var scope = VariableScope.Open("m", reuse: Reuse.True))
            {
                var thread = new Thread(() =>
                {
                    using (VariableScope.Open(scope))
                    {
                        Variable.Get<float>("w", [1]);
                    }
                });
                thread.Start();
                thread.Join();
            }
            """,
        FixedEnding = Ending.Leaves("m/w"),
    };
}
