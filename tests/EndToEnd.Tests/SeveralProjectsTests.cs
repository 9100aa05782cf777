using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>A program, a library that it uses, and one that this uses, built by the real tools.</summary>
public sealed class SeveralProjectsTests
{
    private static readonly string ReferenceAssembly = $"../Models/obj/{Built.Configuration}/{ProjectFiles.TargetFramework}/ref/Models.dll";

    private const string Gan = """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Demo")]

        namespace Models;

        public static class Gan
        {
            public static void Discriminator()
            {
                using var scope = ScopeLint.VariableScope.Open("d", reuse: ScopeLint.Reuse.None);
                ScopeLint.Variable.Get<float>("w", [2, 1]);
            }

            internal static void Hidden() => ScopeLint.Variable.Get<float>("hidden", [1]);
        }
        """;

    private static readonly PrintedDiagnostic OfTheChain = new(
        "Program.cs", 5, 15, "warning", "SCL0101",
        "Variable 'a/d/w' already exists in this call (in Gan.Discriminator of Gan.cs): it is created by the call on line 4, "
            + "and scope 'a/d' does not reuse. To share it, open the scope with reuse: Reuse.Auto; to have another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own.");

    private static readonly PrintedDiagnostic OfInternals = new(
        "Internals.cs", 8, 20, "warning", "SCL0101",
        "Variable 'hidden' already exists in this call (in Gan.Hidden of Gan.cs): it is created by the call on line 7, "
            + "and the root scope does not reuse. To share it, open the scope with reuse: Reuse.Auto; to have another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own.");

    [Fact]
    public async Task CallsAreFollowedThroughAllProjects_AndEditsCountWhereTheyMatter()
    {
        await using var project = new Project(
            ProjectFiles.WithOthers("Wrapper", "Models"),
            new SourceFile("Program.cs", "using Models;\n\nWrapper.Build(\"b\");\nWrapper.Build(\"a\");\nWrapper.Build(\"a\");\n"),
            new SourceFile("Internals.cs", """
                public static class Internals
                {
                    [Fact]
                    public static void Twice()
                    {
                        ScopeLint.Graph.ResetDefault();
                        Models.Gan.Hidden();
                        Models.Gan.Hidden();
                    }
                }

                [System.AttributeUsage(System.AttributeTargets.Method)]
                public sealed class FactAttribute : System.Attribute;
                """));
        project.Write("../Models/Models.csproj", ProjectFiles.LibraryWithOthers());
        project.Write("../Models/Gan.cs", Gan);
        project.Write("../Wrapper/Wrapper.csproj", ProjectFiles.LibraryWithOthers("Models"));
        project.Write("../Wrapper/Wrapper.cs", """
            namespace Models;

            public static class Wrapper
            {
                public static void Build(string name)
                {
                    using (ScopeLint.VariableScope.Open(name)) { Gan.Discriminator(); }
                }
            }
            """);
        (await project.BuildAsync()).Exits(0).Prints(OfTheChain, OfInternals);
        Assert.Contains("already exists", (await project.RunAsync()).Errors, StringComparison.Ordinal);

        // An edit above what matters changes nothing that others see.
        var before = project.ReadBytes(ReferenceAssembly);
        project.Write("../Models/Gan.cs", Gan.Replace("public static class Gan", "// A discriminator.\npublic static class Gan", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore")).Exits(0);
        Assert.Equal(before, project.ReadBytes(ReferenceAssembly));

        // An edit that changes an effect changes what is found in the program, whose own files are as they were.
        project.Write("../Models/Gan.cs", Gan.Replace("Reuse.None", "Reuse.Auto", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore")).Exits(0).Prints(OfInternals);

        // Without the summary the code of other projects is unknown.
        (await project.BuildAsync("--no-restore", "--no-incremental", "-p:ScopeLintSummary=false")).Exits(0).Prints();
    }
}
