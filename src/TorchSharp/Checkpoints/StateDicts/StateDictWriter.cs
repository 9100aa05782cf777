using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ScopeLint.Torch;

/// <summary>Writes state dicts as <c>torch.load</c> reads them.</summary>
internal static class StateDictWriter
{
    private const string Folder = "archive/";

    /// <summary>Writes the variables' values.</summary>
    internal static void Write(Stream file, List<Variable> variables)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        AddPart("data.pkl", Pickle(variables));
        AddPart("byteorder", "little"u8);
        for (var index = 0; index < variables.Count; index++)
        {
            using var storage = OpenPart($"data/{index}");
            variables[index].Accept(new ElementWriting(storage));
        }

        AddPart("version", "3\n"u8);

        void AddPart(string name, ReadOnlySpan<byte> content)
        {
            using var stream = OpenPart(name);
            stream.Write(content);
        }

        Stream OpenPart(string name) => archive.CreateEntry(Folder + name, CompressionLevel.NoCompression).Open();
    }

    // Protocol 2, which every version of PyTorch reads.
    private static byte[] Pickle(List<Variable> variables)
    {
        using var code = new MemoryStream();
        code.Write([0x80, 2, (byte)'}', (byte)'(']);
        for (var index = 0; index < variables.Count; index++)
        {
            PutText(variables[index].FullName);
            PutTensor(variables[index], index);
        }

        code.Write("u."u8);
        return code.ToArray();

        void PutTensor(Variable variable, int index)
        {
            var shape = ((TensorShape)variable.Shape).ToArray();
            code.Write("ctorch._utils\n_rebuild_tensor_v2\n(("u8);
            PutText("storage");
            code.Write(Encoding.ASCII.GetBytes($"ctorch\n{StateDictReading.StorageOf(CheckpointEntry.TypeOf(variable.DType))}\n"));
            PutText($"{index}");
            PutText("cpu");
            PutNumber(variable.Shape.ElementCount);
            code.Write("tQ"u8);
            PutNumber(0);
            PutTuple(shape);
            PutTuple(StateDictEntry.RowMajor(shape));
            code.WriteByte(0x89); // It requires no gradient.
            code.Write("ccollections\nOrderedDict\n)RtR"u8);
        }

        void PutTuple(long[] numbers)
        {
            code.WriteByte((byte)'(');
            foreach (var number in numbers)
            {
                PutNumber(number);
            }

            code.WriteByte((byte)'t');
        }

        void PutNumber(long number)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            code.Write(number <= int.MaxValue ? [(byte)'J'] : [0x8A, 8]);
            code.Write(number <= int.MaxValue ? bytes[..4] : bytes);
        }

        void PutText(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            code.WriteByte((byte)'X');
            code.Write(length);
            code.Write(bytes);
        }
    }
}
