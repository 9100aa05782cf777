using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What is known of types, by namespace and name, whatever their type parameters are. Asking allocates nothing.</summary>
internal sealed class TypeTable<T>
    where T : notnull
{
    private readonly Dictionary<string, List<(string Namespace, T Row)>> _rows = new(StringComparer.Ordinal);

    /// <summary>Makes a table.</summary>
    /// <param name="rows">The full names of the types, without the number of their type parameters, and what is known of each.</param>
    public TypeTable(IEnumerable<(string Type, T Row)> rows)
    {
        foreach (var (type, row) in rows)
        {
            var end = type.LastIndexOf('.');
            var name = type.Substring(end + 1);
            if (!_rows.TryGetValue(name, out var same))
            {
                _rows.Add(name, same = []);
            }

            same.Add((type.Substring(0, end), row));
        }
    }

    /// <summary>What is known of a type.</summary>
    /// <param name="type">The type; one inside another counts by the namespace of both.</param>
    /// <param name="row">What is known; nothing where the table does not have the type.</param>
    /// <returns>Whether the table has the type.</returns>
    public bool TryGet(ITypeSymbol? type, out T row)
    {
        if (type is not null && _rows.TryGetValue(type.Name, out var same))
        {
            foreach (var (space, known) in same)
            {
                if (type.ContainingNamespace.IsNamed(space))
                {
                    row = known;
                    return true;
                }
            }
        }

        row = default!;
        return false;
    }

    /// <summary>Whether the table has a type.</summary>
    public bool Contains(ITypeSymbol? type) => TryGet(type, out _);
}
