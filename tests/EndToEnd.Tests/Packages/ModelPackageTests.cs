using System.Text;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>A library for two frameworks, packed into a folder, and a program for both that takes it from there.</summary>
public sealed class ModelPackageTests
{
    private const string Frameworks = "net10.0;net10.0-windows";

    private const string Library = """
        namespace Models;

        public static class Gan
        {
        #if WINDOWS
            private const ScopeLint.Reuse Mode = ScopeLint.Reuse.Auto;
        #else
            private const ScopeLint.Reuse Mode = ScopeLint.Reuse.None;
        #endif

            public static void Discriminator()
            {
                using var scope = ScopeLint.VariableScope.Open("d", reuse: Mode);
                ScopeLint.Variable.Get<float>("w", [2, 1]);
            }
        }
        """;

    private static readonly PrintedDiagnostic Duplicate = new(
        "Program.cs", 2, 12, "warning", "SCL0101",
        "Variable 'd/w' already exists in this call (in Gan.Discriminator of Gan.cs): it is created by the call on line 1, "
            + "and scope 'd' does not reuse. To share it, open the scope with reuse: Reuse.Auto; to have another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own.");

    [Fact]
    public async Task PackageOfALibrary_IsFollowedByWhatItDoesOnEachFramework()
    {
        const string NuGetConfig = """<configuration><packageSources><add key="models" value="./feed" /></packageSources></configuration>""";
        const string Properties = "<RestorePackagesPath>../cache</RestorePackagesPath><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>";
        await using var project = new Project(
            ProjectFiles.ForFrameworks(ProjectFiles.WithOthers(), Frameworks, Properties, """<PackageReference Include="Models" Version="1.0.0" />"""),
            NuGetConfig,
            new SourceFile("Program.cs", "Models.Gan.Discriminator();\nModels.Gan.Discriminator();\n"));
        project.Write("../feed/readme.txt", "Packages.");
        project.Write("../Models/Models.csproj", ProjectFiles.ForFrameworks(ProjectFiles.LibraryWithOthers(), Frameworks, Properties));
        project.Write("../Models/Gan.cs", Library);
        (await project.RunOnAsync("pack", "../Models/Models.csproj", "--output", "../feed")).Exits(0).Prints();
        (await project.BuildAsync("--framework", "net10.0-windows")).Exits(0).Prints();
        (await project.BuildAsync("--framework", "net10.0")).Exits(0).Prints(Duplicate);

        // What an editor builds in the background says nothing: it has the source.
        const string Assembly = "../Models/obj/Release/net10.0/Models.dll";
        var built = Assembly.Replace("Release", Built.Configuration, StringComparison.Ordinal);
        Assert.Contains("ScopeLint.Summary", Encoding.UTF8.GetString(project.ReadBytes(built)), StringComparison.Ordinal);
        (await project.RunOnAsync("build", "../Models/Models.csproj", "--no-restore", "--no-incremental", "--framework", "net10.0", "-p:DesignTimeBuild=true")).Exits(0);
        Assert.DoesNotContain("ScopeLint.Summary", Encoding.UTF8.GetString(project.ReadBytes(built)), StringComparison.Ordinal);
    }
}
