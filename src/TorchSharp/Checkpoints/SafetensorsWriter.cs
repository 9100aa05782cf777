using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScopeLint.Torch;

/// <summary>Writes safetensors files.</summary>
internal static class SafetensorsWriter
{
    /// <summary>Writes the variables' values to a file beside <paramref name="path"/>, and renames it once it is on the disk.</summary>
    internal static void Write(string path, List<Variable> variables)
    {
        // Wide elements first, so that each lies at a multiple of its size.
        variables.Sort((left, right) => (-left.DType.Size).CompareTo(-right.DType.Size) is var order and not 0
            ? order
            : string.CompareOrdinal(left.FullName, right.FullName));
        var header = Header(variables);
        var aside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                Span<byte> length = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
                file.Write(length);
                file.Write(header);
                foreach (var variable in variables)
                {
                    variable.Accept(new Writing(file));
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    private static byte[] Header(List<Variable> variables)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            var position = 0L;
            foreach (var variable in variables)
            {
                if (!names.Add(variable.FullName))
                {
                    throw new InvalidOperationException(
                        $"Two variables are called '{variable.FullName}', and a checkpoint keeps values by name. Give one of them another name, or save a scope.");
                }

                json.WriteStartObject(variable.FullName);
                json.WriteString("dtype", SafetensorsEntry.TypeOf(variable.DType));
                json.WriteStartArray("shape");
                foreach (var dimension in variable.Shape)
                {
                    json.WriteNumberValue(dimension);
                }

                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(position);
                position += variable.Shape.ElementCount * variable.DType.Size;
                json.WriteNumberValue(position);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        // Spaces up to a multiple of eight, which keeps the elements aligned.
        while (buffer.Length % 8 != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private sealed class Writing(Stream file) : IVariableVisitor<bool>
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
}
