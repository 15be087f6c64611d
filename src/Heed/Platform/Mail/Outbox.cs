using System.Text.Json;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Platform.Mail;

/// <summary>Where mails are put to be sent: beside the change they tell of, so that both are kept or neither.</summary>
public sealed class Outbox(HeedDatabase db, IDataProtectionProvider keys, TimeProvider clock)
{
    private readonly Seal seal = SiteKeys.SealWith(keys, "Heed.Mail");

    /// <summary>Puts a mail in. It is there once the caller saves its changes.</summary>
    /// <exception cref="RefusedException">That is no mail address (<c>no-address</c>).</exception>
    public OutboxMail Put(Letter letter)
    {
        if (!Letter.IsAddress(letter.To))
            throw new RefusedException("no-address", "That is not a mail address. Write one such as name@example.org.");
        return db.Outbox.Add(OutboxMail.Of(seal.Close(JsonSerializer.SerializeToUtf8Bytes(letter)), clock.GetUtcNow().UtcDateTime)).Entity;
    }

    /// <summary>Reads what a mail says.</summary>
    public Letter Open(OutboxMail mail) => JsonSerializer.Deserialize<Letter>(seal.Open(mail.Closed))!;
}
