namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The scope of the optimizer is named after the identity of an object, so that a checkpoint of one run is not found
    /// by the next.</summary>
    public static Case ScopeNamedAfterAnIdentity => new()
    {
        Number = 15,
        Source = "https://github.com/blei-lab/edward/issues/797",
        Wrong = """
            using System.Runtime.CompilerServices;

            Print(new Inference().Initialize() == SavedByAnotherRun());

            static string SavedByAnotherRun()
            {
                using (new Graph().AsDefault())
                {
                    return new Inference().Initialize();
                }
            }

            internal sealed class Inference
            {
                public string Initialize()
                {
                    var name = $"optimizer_{RuntimeHelpers.GetHashCode(this)}";
                    using (VariableScope.Open(null, defaultName: name)) // SCL0404: another one in each run
                    {
                        return Variable.Get<float>("momentum", [1]).FullName;
                    }
                }
            }
            """,
        WrongEnding = Ending.Prints("False"),
        Fixed = """
            Print(new Inference().Initialize("optimizer") == SavedByAnotherRun());

            static string SavedByAnotherRun()
            {
                using (new Graph().AsDefault())
                {
                    return new Inference().Initialize("optimizer");
                }
            }

            internal sealed class Inference
            {
                public string Initialize(string scope)
                {
                    using (VariableScope.Open(scope))
                    {
                        return Variable.Get<float>("momentum", [1]).FullName;
                    }
                }
            }
            """,
        FixedEnding = Ending.Prints("True"),
    };
}
