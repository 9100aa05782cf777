using System.Collections.Immutable;
using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The text that tells which code of an assembly reaches the library: identifiers, a line each, behind lines that say what they are.</summary>
internal static class ReachingText
{
    /// <summary>How the lines begin that are no identifiers.</summary>
    private const char Mark = '=';

    private const string Names = "=names";
    private const string Initializers = "=initializers";
    private const string Overridable = "=overridable";
    private const string Dispatching = "=dispatching";
    private const string Implicitly = "=implicitly";
    private const string AtLoad = "=atLoad";

    /// <summary>Writes it.</summary>
    public static string Write(ReachingMembers reaching)
    {
        var text = new StringBuilder();
        Append(Names, reaching.Names);
        Append(Initializers, reaching.Initializers);
        Append(Overridable, reaching.Overridable);
        Append(Dispatching, reaching.Dispatching);
        return text.Append(reaching.RunImplicitly ? Implicitly + "\n" : "").Append(reaching.RunAtLoad ? AtLoad + "\n" : "").ToString();

        void Append(string heading, ImmutableArray<string> names)
        {
            text.Append(heading).Append('\n');
            foreach (var name in names)
            {
                text.Append(name).Append('\n');
            }
        }
    }

    /// <summary>Reads it. What nobody knows the heading of is left out.</summary>
    public static ReachingMembers Read(string text)
    {
        var lists = new Dictionary<string, ImmutableArray<string>.Builder>(StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == Mark)
            {
                lists[line] = list = ImmutableArray.CreateBuilder<string>();
            }
            else
            {
                list.Add(line);
            }
        }

        return new ReachingMembers(Of(Names), Of(Initializers), lists.ContainsKey(Implicitly), lists.ContainsKey(AtLoad)) { Overridable = Of(Overridable), Dispatching = Of(Dispatching) };

        ImmutableArray<string> Of(string heading) => lists.TryGetValue(heading, out var names) ? names.ToImmutable() : [];
    }
}
