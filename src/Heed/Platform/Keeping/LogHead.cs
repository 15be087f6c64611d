using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Platform.Keys;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Platform.Keeping;

/// <summary>
/// Where the log was last known to be: a file beside the site's keys, outside the database, so that a database restored from an older copy
/// is noticed before it uses a number again. Written after each commit, so it is never ahead of the database; it never goes back, whichever
/// node writes.
/// </summary>
public sealed partial class LogHead(string folder, SiteSecret secret, ILogger<LogHead> log) : DbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbTransaction, Ended> ending = [];

    public string File { get; } = Path.Combine(folder, "log.head");

    /// <summary>
    /// What the file says; null when there is none yet, and when the owner has put an empty one in the place of one that was lost.
    /// </summary>
    /// <exception cref="InvalidDataException">It was changed, or is of another site.</exception>
    public LedgerHead? Read()
    {
        if (new FileInfo(File) is not { Exists: true, Length: > 0 })
            return null;
        var parts = System.IO.File.ReadAllText(File).TrimEnd('\n').Split(' ');
        return parts is [var sequence, var redactions, var leaf, var proof] && proof == Proof($"{sequence} {redactions} {leaf}")
            ? new LedgerHead(long.Parse(sequence, CultureInfo.InvariantCulture), int.Parse(redactions, CultureInfo.InvariantCulture), leaf)
            : throw new InvalidDataException($"{File} was not written by this site. Restore it with the keys it belongs to. It "
                + $"records which editions were published.");
    }

    /// <summary>Notes where the log is, unless the file knows of more.</summary>
    public Task AdvanceAsync(LedgerHead head, CancellationToken cancel) => WriteAsync(head, isDeclared: false, cancel);

    /// <summary>Keeps back where the log will be until the transaction is committed.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="head">Where the log will be.</param>
    /// <param name="isDeclared">Whether the owner has declared what the file knows beyond it to be lost.</param>
    public void After(DbTransaction transaction, LedgerHead head, bool isDeclared) =>
        ending.AddOrUpdate(transaction, new Ended(head, isDeclared));

    public override async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!ending.TryGetValue(transaction, out var ended))
            return;
        ending.Remove(transaction);
        try
        {
            await WriteAsync(ended.Head, ended.IsDeclared, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // It is published all the same; the next publish notes it.
            NotNoted(log, e, File);
        }
    }

    private async Task WriteAsync(LedgerHead head, bool isDeclared, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await using var turn = await TakeTurnAsync(cancel);
        if (!isDeclared && Read() is { } known && (known.Sequence, known.Redactions).CompareTo((head.Sequence, head.Redactions)) >= 0)
            return;
        var said = string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Redactions} {head.Leaf}");
        Durable.Write(File, Encoding.UTF8.GetBytes($"{said} {Proof(said)}\n"));
    }

    // Several nodes share the folder; each holds the turn for the time of one small write.
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 200)
            {
                await Task.Delay(10, cancel);
            }
        }
    }

    private string Proof(string said) => Convert.ToHexStringLower(secret.Mark("log-head", said))[..24];

    private sealed record Ended(LedgerHead Head, bool IsDeclared);

    [LoggerMessage(LogLevel.Error, "The log position could not be written to {File}. What was published is safe. Until the file can be "
        + "written, Heed may not notice a database restored from an older copy.")]
    private static partial void NotNoted(ILogger logger, Exception error, string file);
}
