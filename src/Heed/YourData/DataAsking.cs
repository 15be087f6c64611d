using System.Globalization;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Links;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heed.YourData;

/// <summary>
/// Sends a link to an address if anything is held under it, and opens what a link leads to. Whoever asks learns nothing from the answer.
/// </summary>
public sealed class DataAsking(
    HeedDatabase db, MailAddresses addresses, Outbox outbox, IEnumerable<IPersonalDataSource> kept, OneTimeLinks links, TimeProvider clock)
{
    /// <summary>How many links are made in an hour, for everyone together.</summary>
    public const int MostInAnHour = 1000;

    /// <summary>Seeing what is held of an address.</summary>
    public static readonly LinkPurpose SeeData = new("see-data", TimeSpan.FromHours(1));

    /// <summary>How long a link works, in words.</summary>
    public static string LinkLife => T($"{(int)SeeData.Life.TotalHours:# hour|# hours}");

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends a link.</summary>
    /// <param name="address">The address typed.</param>
    /// <param name="origin">The site's own address.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task AskAsync(string address, string origin, CancellationToken cancel)
    {
        var (person, since) = (PersonMarks.Of(address, addresses, outbox), Now - Hour);
        // A flood fills neither the log nor anyone's mailbox.
        if (await db.DataRequests.CountAsync(r => r.Kind == DataRequestKind.Link && r.At > since, cancel) >= MostInAnHour)
            return;
        var outcome = await OutcomeAsync(person, since, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (outcome == DataOutcome.Done)
        {
            var (link, token) = OneTimeLink.Make(SeeData, addresses.Close(address), Now);
            // Two who ask in the same moment: the key lets one mail through.
            var key = string.Create(CultureInfo.InvariantCulture, $"your-data/{person.Key}/{Now:yyyyMMddHH}");
            if (await outbox.PutOnceAsync(key, Written(origin, token).To(address), cancel))
                db.Links.Add(link);
            else
                outcome = DataOutcome.SentAlready;
        }
        db.DataRequests.Add(DataRequest.Of(DataRequestKind.Link, outcome, person.Key, Now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether a link is still good. Changes nothing.</summary>
    public async Task<bool> IsGoodAsync(string token, CancellationToken cancel) =>
        await links.FindAsync(token, cancel, SeeData) is not null;

    /// <summary>Uses a link up; null when it is not good, or somebody else was first.</summary>
    /// <returns>The address.</returns>
    public async Task<string?> OpenAsync(string token, CancellationToken cancel)
    {
        if (await links.FindAsync(token, cancel, SeeData) is not { } link || !await links.UseAsync(link, cancel))
            return null;
        var address = addresses.Open(link.ClosedAddress);
        db.DataRequests.Add(DataRequest.Of(DataRequestKind.Opened, DataOutcome.Done, addresses.KeyOf(address), Now));
        await db.SaveChangesAsync(cancel);
        return address;
    }

    private async Task<DataOutcome> OutcomeAsync(PersonMarks person, DateTime since, CancellationToken cancel)
    {
        if (await db.DataRequests.AnyAsync(
            r => r.AddressKey == person.Key && r.Kind == DataRequestKind.Link && r.Outcome == DataOutcome.Done && r.At > since, cancel))
            return DataOutcome.SentAlready;
        foreach (var keeper in kept)
        {
            if ((await keeper.FindAsync(person, cancel)).Count > 0)
                return DataOutcome.Done;
        }
        return DataOutcome.NothingHeld;
    }

    // Neutral on purpose: somebody else may see the subject.
    private static EmailTemplate Written(string origin, string token) =>
        new EmailTemplate(T("Your link"))
            .Paragraph(T("Someone, perhaps you, asked us for a link to see the data we have under this address."))
            .Paragraph(T($"The link works once, for {LinkLife}."))
            .Link(T("Open your page"), $"{origin}/your-data/link/{token}")
            .Why(T("Your address was entered on our “Your data” page. If this was not you, ignore this email."));
}
