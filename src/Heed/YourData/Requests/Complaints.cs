using System.Text;
using Heed.Ledger;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Heed.Platform.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.YourData.Requests;

/// <summary>Takes in objections and complaints about data, acknowledges and answers them. What is said lies closed.</summary>
public sealed class Complaints(HeedDatabase db, MailAddresses addresses, Outbox outbox, IDataProtectionProvider keys, TimeProvider clock)
{
    private readonly ContentProtector seal = SiteKeys.SealWith(keys, "Heed.YourData.Complaints");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<DataRequest> TakeAsync(string address, string programme, string message, CancellationToken cancel)
    {
        var request = DataRequest.Complain(addresses.KeyOf(address), addresses.Close(address), programme, Closed(message), clock.Today()
            .AddDays(DataRequest.DaysToAcknowledge), Now);
        db.DataRequests.Add(request);
        await db.SaveChangesAsync(cancel);
        return request;
    }

    /// <summary>Acknowledges one, and tells the person.</summary>
    public Task AcknowledgeAsync(DataRequest request, string by, CancellationToken cancel)
    {
        var to = addresses.Open(request.ClosedAddress ?? throw new RefusedException("closed", "This has already been closed."));
        request.Acknowledge(by, Now);
        outbox.Put(new EmailTemplate(T("We have your message"))
            .Paragraph(T($"We have the message you sent us on {
                Clock.DayOf(request.At)} about your data. Someone is looking into it and will answer."))
            .Why(T("You wrote to us from our “Your data” page.")).To(to));
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>Answers one, and closes it. The address goes.</summary>
    public Task CloseAsync(DataRequest request, string answer, string by, CancellationToken cancel)
    {
        var to = addresses.Open(request.ClosedAddress ?? throw new RefusedException("closed", "This has already been closed."));
        request.Close(Closed(answer), by, Now);
        var letter = new EmailTemplate(T("Our answer to your message"));
        foreach (var paragraph in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            letter.Paragraph(paragraph);
        outbox.Put(
            letter.Paragraph(T("If you are not happy with this answer, you can complain to the Information Commissioner’s Office: "
                + "ico.org.uk."))
                .Why(T("You wrote to us from our “Your data” page.")).To(to));
        return db.SaveChangesAsync(cancel);
    }

    public string Opened(byte[] closed) => closed.Length == 0 ? "" : Encoding.UTF8.GetString(seal.Open(closed));

    private byte[] Closed(string text) => seal.Close(Encoding.UTF8.GetBytes(text));
}
