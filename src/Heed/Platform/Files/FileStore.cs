using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keys;

namespace Heed.Platform.Files;

/// <summary>A file that is kept, opened for reading.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stream">Its bytes.</param>
public sealed record OpenedFile(FileKind Kind, Stream Stream);

/// <summary>The folder of files is full or can't be written.</summary>
public sealed class FilesAwayException(Exception cause) : Exception("The files folder cannot be written to.", cause);

/// <summary>
/// The files of all programmes, encrypted, in a folder beside the data. Each is named by the mark of its hash, which only the site's keys
/// can make: neither bytes nor name say which document it is. Who may read which is not known here: the ledger says so. Several nodes share
/// the folder.
/// </summary>
public sealed partial class FileStore(DatabaseChoice database, ContentProtector seal, SiteSecret secret, TimeProvider clock)
{
    private const string NewMark = ".new";

    /// <summary>Keeps a file, on the disk before this returns, and protects it from the sweep until <see cref="Settle"/>.</summary>
    /// <returns>SHA-256 of its bytes, lower-case hexadecimal.</returns>
    public async Task<string> PutAsync(AcceptedFile file, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        var mark = seal.Mark(hash);
        var path = PathOf(mark, file.Kind);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // The mark stands before the file does, and the file is written even if it is there: the sweep may be about to remove it.
            await File.WriteAllBytesAsync(PathOf(mark, NewMark), [], cancel);
            File.SetLastWriteTimeUtc(PathOf(mark, NewMark), clock.GetUtcNow().UtcDateTime);
            await Durable.WriteAsync(path, stream => WriteAsync(stream, file.Bytes, cancel));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new FilesAwayException(failed);
        }
        return hash;
    }

    private async ValueTask WriteAsync(Stream stream, byte[] bytes, CancellationToken cancel)
    {
        using var cipher = FileCipher.ForNew(secret, bytes.Length);
        await stream.WriteAsync(cipher.Header, cancel);
        var closed = new byte[FileCipher.PieceLength + FileCipher.TagLength];
        for (var number = 0; (long)number * FileCipher.PieceLength < bytes.Length; number++)
        {
            var from = number * FileCipher.PieceLength;
            var length = Math.Min(FileCipher.PieceLength, bytes.Length - from);
            cipher.Close(number, bytes.AsSpan(from, length), closed);
            await stream.WriteAsync(closed.AsMemory(0, length + FileCipher.TagLength), cancel);
        }
    }

    /// <summary>Ends a file's protection from the sweep, once a draft holds it.</summary>
    public void Settle(string hash) => File.Delete(PathOf(seal.Mark(hash), NewMark));

    /// <summary>Opens a file; null when it is not kept.</summary>
    public OpenedFile? Open(string hash)
    {
        if (!Hash().IsMatch(hash))
            return null;
        var mark = seal.Mark(hash);
        foreach (var kind in FileKind.All)
        {
            try
            {
                return new OpenedFile(kind, new OpenedStream(PathOf(mark, kind), secret));
            }
            catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // Kept as another kind, or not at all.
            }
        }
        return null;
    }

    /// <summary>Whether a file is kept, by its hash's mark.</summary>
    public bool Has(string mark) => Hash().IsMatch(mark) && FileKind.All.Any(kind => File.Exists(PathOf(mark, kind)));

    /// <summary>The marks of all files kept.</summary>
    public IReadOnlyList<string> All() =>
        !Directory.Exists(database.Files)
            ? []
            : [.. Directory.EnumerateFiles(database.Files, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>()
                .Where(n => n.Length > 64 && FileKind.All.Any(k => n[64..] == "." + k.Extension)).Select(n => n[..64])
                .Where(h => Hash().IsMatch(h)).Distinct()];

    /// <summary>Whether a file was put here lately and no draft holds it yet.</summary>
    /// <param name="mark">The file.</param>
    /// <param name="since">Marks older than this (UTC) were left by an upload that never ended.</param>
    public bool IsNew(string mark, DateTime since)
    {
        var sign = new FileInfo(PathOf(mark, NewMark));
        return sign.Exists && sign.LastWriteTimeUtc >= since;
    }

    /// <summary>Takes a file out of its place; the answer brings it back or destroys it.</summary>
    public TakenFile TakeOut(string mark) =>
        new(FileKind.All.Select(kind => PathOf(mark, kind)).Where(File.Exists), PathOf(mark, NewMark), clock.GetUtcNow().UtcDateTime);

    /// <summary>Removes what broken writes left behind, and puts back what a broken sweep had taken aside.</summary>
    public void Tidy(DateTime before)
    {
        if (!Directory.Exists(database.Files))
            return;
        foreach (var left in Directory.EnumerateFiles(database.Files, "*.part", SearchOption.AllDirectories).Where(IsOlder))
            File.Delete(left);
        foreach (var left in Directory.EnumerateFiles(database.Files, "*" + TakenFile.Ending, SearchOption.AllDirectories).Where(IsOlder))
            File.Move(left, left[..^(TakenFile.Ending.Length + 33)], overwrite: true);

        bool IsOlder(string left) => File.GetLastWriteTimeUtc(left) < before;
    }

    private string PathOf(string mark, FileKind kind) => PathOf(mark, "." + kind.Extension);

    private string PathOf(string mark, string ending) => Path.Combine(database.Files, mark[..2], mark + ending);

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
