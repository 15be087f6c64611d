using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Subscriptions;

/// <summary>What every email to followers says of the programme it comes from.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Notice">What it says of itself on every page and in every email, such as that it is a demonstration; null when
/// nothing.</param>
public sealed record MailedProgramme(string Title, string? Notice)
{
    /// <summary>Reads it from what the programme says of itself.</summary>
    public static MailedProgramme Of(Content programme) => new(programme.Title, (programme as IRecordKeeping)?.Notice);
}
