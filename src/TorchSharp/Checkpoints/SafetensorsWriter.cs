using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScopeLint.Torch;

/// <summary>Writes safetensors files.</summary>
internal static class SafetensorsWriter
{
    /// <summary>Writes the variables' values.</summary>
    internal static void Write(Stream file, List<Variable> variables)
    {
        // Wide elements first, so that each lies at a multiple of its size.
        variables.Sort((left, right) => (-left.DType.Size).CompareTo(-right.DType.Size) is var order and not 0
            ? order
            : string.CompareOrdinal(left.FullName, right.FullName));
        var header = Header(variables);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        file.Write(length);
        file.Write(header);
        foreach (var variable in variables)
        {
            variable.Accept(new ElementWriting(file));
        }
    }

    private static byte[] Header(List<Variable> variables)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            var position = 0L;
            foreach (var variable in variables)
            {
                json.WriteStartObject(variable.FullName);
                json.WriteString("dtype", CheckpointEntry.TypeOf(variable.DType));
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
}
