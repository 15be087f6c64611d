using System.Text;
using System.Text.Json;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>Where mails are put to be sent: beside the change they tell of, so that both are kept or neither.</summary>
public sealed class Outbox(HeedDatabase db, IDataProtectionProvider keys, MailAddresses addresses, TimeProvider clock)
{
    // Far below what either database takes in one statement, and so few that on SQLite, where one writes at a time, nobody waits long.
    private const int AtOnce = 100;

    private static readonly string[] Columns =
        ["id", "key", "stream", "recipient", "closed", "state", "outcome", "attempts", "taken", "made_at", "next_try_at", "leased_until"];

    private readonly ContentProtector seal = SiteKeys.SealWith(keys, "Heed.Mail");

    /// <summary>Puts a mail in. It is there once the caller saves its changes.</summary>
    /// <exception cref="RefusedException">That is no mail address (<c>no-address</c>).</exception>
    public OutboxMail Put(EmailMessage letter) => db.Outbox.Add(Made(null, letter)).Entity;

    /// <summary>
    /// Puts a mail in unless one was ever put under the same key, on any node, whatever became of it. It is written at once, within the
    /// caller's transaction if there is one.
    /// </summary>
    /// <returns>Whether it was put.</returns>
    /// <exception cref="RefusedException">That is no mail address (<c>no-address</c>).</exception>
    public async Task<bool> PutOnceAsync(string key, EmailMessage letter, CancellationToken cancel = default) =>
        await PutAllAsync([new KeyedEmail(key, letter)], cancel) == 1;

    /// <summary>
    /// Puts many mails in, each unless one was ever put under its key. Without a transaction of the caller's they are kept a hundred at a
    /// time, so that others can write in between; a run that ended half-way is made whole by running again.
    /// </summary>
    /// <returns>How many were put.</returns>
    /// <exception cref="RefusedException">One has no mail address (<c>no-address</c>).</exception>
    public async Task<int> PutAllAsync(IEnumerable<KeyedEmail> letters, CancellationToken cancel = default)
    {
        var put = 0;
        foreach (var some in letters.Chunk(AtOnce))
            put += await InsertAsync([.. some.Select(l => Made(l.Key, l.Letter))], cancel);
        return put;
    }

    /// <summary>
    /// Stops the mail with a key if it has not left. One that a connection has in hand at this moment still goes, and then counts as sent.
    /// </summary>
    /// <returns>How many were stopped.</returns>
    public Task<int> CancelAsync(string key, CancellationToken cancel = default) => StopAsync(db.Outbox.Where(m => m.Key == key), cancel);

    /// <summary>Lets a mail that waits say something else, to the same address; not one that a connection has in hand.</summary>
    /// <returns>Whether it was there and nobody had it in hand.</returns>
    public async Task<bool> RewriteAsync(string key, EmailMessage letter, CancellationToken cancel = default)
    {
        var (now, closed) = (clock.GetUtcNow().UtcDateTime, Close(letter));
        return await db.Outbox.Where(m => m.Key == key && m.State == MailState.Waiting && m.LeasedUntil <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(o => o.Closed, closed), cancel) == 1;
    }

    /// <summary>Stops what has not left of all that belongs together.</summary>
    /// <returns>How many were stopped.</returns>
    public Task<int> CancelStreamAsync(Guid stream, CancellationToken cancel = default) =>
        StopAsync(db.Outbox.Where(m => m.Stream == stream), cancel);

    /// <summary>Stops what has not left to an address, such as when the person left.</summary>
    /// <param name="address">The address.</param>
    /// <param name="keyBegins">Only mails whose key begins so; empty for all, those without a key too.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many were stopped.</returns>
    public Task<int> CancelToAsync(string address, string keyBegins = "", CancellationToken cancel = default) =>
        CancelToAsync(HashOf(address), keyBegins, cancel);

    /// <summary>Stops what has not left to the address with a keyed hash.</summary>
    /// <returns>How many were stopped.</returns>
    public Task<int> CancelToAsync(byte[] recipient, string keyBegins = "", CancellationToken cancel = default)
    {
        var theirs = db.Outbox.Where(m => m.Recipient == recipient);
        return StopAsync(keyBegins.Length == 0 ? theirs : theirs.Where(m => m.Key != null && m.Key.StartsWith(keyBegins)), cancel);
    }

    /// <summary>The keyed hash under which mails to an address are found.</summary>
    public byte[] HashOf(string address) => addresses.MarkOf(address);

    public EmailMessage Open(OutboxMail mail) => JsonSerializer.Deserialize<EmailMessage>(seal.Open(mail.Closed))!;

    private byte[] Close(EmailMessage letter) => seal.Close(JsonSerializer.SerializeToUtf8Bytes(letter));

    private OutboxMail Made(string? key, EmailMessage letter)
    {
        if (!EmailMessage.IsAddress(letter.To))
            throw new RefusedException("no-address", T(EmailMessage.NoAddress));
        if (key?.Length > MailTables.LongestKey)
            throw new ArgumentException($"A mail's key has {MailTables.LongestKey} characters at most.", nameof(key));
        return OutboxMail.Of(Close(letter), clock.GetUtcNow().UtcDateTime, letter.NotBefore, key, letter.Stream, HashOf(letter.To));
    }

    // One statement that both databases understand; keys that are there already are passed over, also while another node puts them.
    private Task<int> InsertAsync(IReadOnlyList<OutboxMail> mails, CancellationToken cancel)
    {
        var statement = new StringBuilder($"INSERT INTO outbox ({string.Join(", ", Columns)}) VALUES ");
        var values = new List<object>(mails.Count * Columns.Length);
        foreach (var mail in mails)
        {
            statement.Append(values.Count == 0 ? "(" : ", (");
            object?[] row = [mail.Id, mail.Key, mail.Stream, mail.Recipient, mail.Closed, (int)mail.State, (int)mail.Outcome, mail.Attempts,
                mail.Taken, mail.MadeAt, mail.NextTryAt, mail.LeasedUntil];
            statement.AppendJoin(
                ", ", row.Select((value, i) => value is null ? "NULL" : $"{{{values.Count + row.Take(i).Count(v => v is not null)}}}"))
                    .Append(')');
            values.AddRange(row.OfType<object>());
        }
        statement.Append(" ON CONFLICT (key) DO NOTHING");
        return db.Database.ExecuteSqlRawAsync(statement.ToString(), values, cancel);
    }

    private async Task<int> StopAsync(IQueryable<OutboxMail> mails, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var own = db is PostgresDatabase && db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel) : null;
        await OutboxLock.TakeAsync(db, cancel);
        var stopped = await mails
            .Where(m => m.State == MailState.Waiting)
            .ExecuteUpdateAsync(m => m.SetProperty(o => o.State, MailState.Stopped).SetProperty(o => o.EndedAt, now)
                .SetProperty(o => o.Closed, Array.Empty<byte>()), cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return stopped;
    }
}
