using System.Globalization;
using System.Security.Cryptography;
using Heed.Platform.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Platform.Http;

/// <summary>
/// What a public form carries in place of a cookie: signed by us, for one page, with the moment it was made and a number of its own,
/// by which the same form sent twice is known. Any node reads what another made.
/// </summary>
/// <param name="Number">Its own number.</param>
/// <param name="IssuedAt">When the form was made (UTC).</param>
public sealed record FormTicket(Guid Number, DateTime IssuedAt)
{
    /// <summary>The name of the field that carries it.</summary>
    public const string Field = "ticket";
}

/// <summary>Makes and reads tickets of public forms.</summary>
public sealed class FormTickets(IDataProtectionProvider keys, TimeProvider clock)
{
    /// <summary>How long a form can be filled in: nobody should have to hurry (WCAG 2.2.1).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(48);

    private readonly IDataProtector protector = keys.CreateProtector("Heed.FormTickets");

    /// <summary>Makes one.</summary>
    /// <param name="page">The page it is for, such as <c>/cpip/updates/5/comment</c>; it is good for no other.</param>
    public string Issue(string page) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{Guid.CreateVersion7():N} {clock.GetUtcNow().UtcTicks} {page}"));

    /// <summary>Whether one is ours and not older than <see cref="Life"/>, whatever page it is for.</summary>
    public bool IsGood(string? text) => Open(text) is not null;

    /// <summary>Reads one; null when it is not ours, is for another page, or is older than <see cref="Life"/>.</summary>
    public FormTicket? Read(string? text, string page) => Open(text) is var (ticket, of) && of == page ? ticket : null;

    private (FormTicket Ticket, string Page)? Open(string? text)
    {
        if (text is not { Length: > 0 and < 2000 })
            return null;
        try
        {
            var parts = protector.Unprotect(text).Split(' ', 3);
            var issued = new DateTime(long.Parse(parts[1], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            // One from a time to come was made by a clock that was ahead: it would be good for too long.
            return clock.HasPassed(issued) && clock.GetUtcNow().UtcDateTime - issued <= Life ? (new FormTicket(Guid.ParseExact(parts[0], "N"), issued), parts[2]) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
