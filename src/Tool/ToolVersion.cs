using System.Reflection;

namespace ScopeLint.Tool;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version, as its package has it.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
