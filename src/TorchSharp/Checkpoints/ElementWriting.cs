using System.Runtime.InteropServices;

namespace ScopeLint.Torch;

/// <summary>Writes the elements of a variable, in row-major order and as they lie in memory.</summary>
internal sealed class ElementWriting(Stream file) : IVariableVisitor<bool>
{
    public bool Visit<T>(Variable<T> variable)
        where T : unmanaged
    {
        file.Write(MemoryMarshal.AsBytes(ElementsOf(variable)));
        return true;
    }

    // A variable that nobody has asked for its parameter stays where it is.
    private static T[] ElementsOf<T>(Variable<T> variable)
        where T : unmanaged
    {
        if (variable.Storage is { } storage)
        {
            return storage.Read();
        }

        var elements = new T[variable.Shape.ElementCount];
        variable.Value.FlattenTo(elements);
        return elements;
    }
}
