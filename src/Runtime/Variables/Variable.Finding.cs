using System.Diagnostics.CodeAnalysis;

namespace ScopeLint;

/// <content>Asking for variables without creating them, whatever the scope's reuse flag.</content>
public abstract partial class Variable
{
    /// <summary>Whether a variable of a name exists in the current scope, whole or cut into shards.</summary>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <returns>True if it exists.</returns>
    public static bool Exists(string name) => Find(name) is not null;

    /// <summary>Gets the variable of a name in the current scope if it exists with this element type. It goes through no custom getter.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="variable">The variable; null if there is none.</param>
    /// <returns>True if there is one.</returns>
    public static bool TryGet<T>(string name, [NotNullWhen(true)] out Variable<T>? variable)
    {
        variable = Find(name) as Variable<T>;
        variable?.CountReuse();
        return variable is not null;
    }

    private static Variable? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (graph, position) = AmbientContext.Current.Here;
        return graph.Variables.Find(position.Current.Prefix + name);
    }
}
