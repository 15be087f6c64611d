using Heed.Platform.Keys;

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

public sealed class FormTickets(SignedTokens tokens)
{
    /// <summary>How long a form can be filled in: nobody should have to hurry (WCAG 2.2.1).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(48);

    private const string Purpose = "public form";

    /// <summary>Makes one.</summary>
    /// <param name="page">The page it is for, such as <c>/cpip/updates/5/comment</c>; it is good for no other.</param>
    public string Issue(string page) => tokens.Issue(Purpose, $"{Guid.CreateVersion7():N} {page}");

    /// <summary>Whether one is ours and not older than <see cref="Life"/>, whatever page it is for.</summary>
    public bool IsGood(string? text) => tokens.Read(Purpose, text, Life) is not null;

    /// <summary>Reads one; null when it is not ours, is for another page, or is older than <see cref="Life"/>.</summary>
    public FormTicket? Read(string? text, string page) =>
        tokens.Read(Purpose, text, Life) is var (carried, issuedAt) && carried[33..] == page
            ? new FormTicket(Guid.ParseExact(carried[..32], "N"), issuedAt) : null;
}
