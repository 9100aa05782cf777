using System.IO.Compression;

namespace ScopeLint.Torch;

/// <summary>Files in an archive, of which nothing is believed that the archive's own length does not bear out.</summary>
internal static class ArchiveEntries
{
    // Deflate makes no more of a byte.
    private const int MostPerByte = 1040;

    /// <summary>Requires that a file can be as long as the archive says.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="archiveLength">The length of the archive.</param>
    /// <exception cref="FormatException">It cannot.</exception>
    internal static void RequireSound(this ZipArchiveEntry entry, long archiveLength)
    {
        if (entry.CompressedLength > archiveLength || entry.Length > (long)MostPerByte * entry.CompressedLength)
        {
            throw new FormatException(
                $"'{CheckpointEntry.Shown(entry.Name)}' is said to have {entry.Length} bytes, {entry.CompressedLength} in the archive, which is too many for one of {archiveLength}");
        }
    }

    /// <summary>Whether the bytes stand in the archive as they are.</summary>
    internal static bool IsStored(this ZipArchiveEntry entry) => entry.CompressedLength == entry.Length;

    /// <summary>All bytes of a file that is sound.</summary>
    /// <exception cref="FormatException">There are more than that many.</exception>
    internal static byte[] Bytes(this ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most)
        {
            throw new FormatException($"'{entry.Name}' has {entry.Length} bytes, of which at most {most} are read");
        }

        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}
