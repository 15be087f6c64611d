using System.Net;
using Heed.Platform.Http;

namespace Heed.Comments.Writing;

/// <summary>How much is ordinary. A site sets it when it starts.</summary>
public sealed record CommentPace
{
    /// <summary>A form sent sooner after it was made was not filled in by a person.</summary>
    public TimeSpan Soonest { get; set; } = TimeSpan.FromSeconds(3);

    public int FromOneAddress { get; set; } = 5;

    /// <summary>How many comments from one address within an hour are taken at all; more would fill the disk.</summary>
    public int AtMostFromOneAddress { get; set; } = 200;

    public int OfAll { get; set; } = 60;
    public int AskForWorkFrom { get; set; } = 30;
}

/// <summary>
/// What tells a machine or a flood from a person. Nothing it finds is dropped, because a disclosure may look like spam: it is read later,
/// and its writer sees the same answer.
/// </summary>
public sealed class SpamChecks(NetworkCounts counts, ProofOfWork work, CommentPace pace, TimeProvider clock)
{
    public const string Action = "comment";
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    public bool AsksForWork => counts.LookOfAll(Action, Minute) >= pace.AskForWorkFrom;

    public bool IsTooMuch(IPAddress? from) => counts.Look(Action + "-hour", from, Hour) >= pace.AtMostFromOneAddress;

    /// <summary>Counts words sent anew for a comment: they fill the disk as others do.</summary>
    public void Count(IPAddress? from) => counts.Add(Action + "-hour", from, Hour);

    /// <summary>Counts a comment, and says why it is to be read later; null when it is read in turn.</summary>
    public string? WhyLater(CommentFields fields, FormTicket ticket, string page, IPAddress? from)
    {
        Count(from);
        var (fromOne, ofAll) = (counts.Add(Action, from, Often), counts.AddOfAll(Action, Minute));
        if (fields.InTrap.Length > 0)
            return "honeypot";
        if (clock.GetUtcNow().UtcDateTime - ticket.IssuedAt < pace.Soonest)
            return "too-soon";
        if (fromOne > pace.FromOneAddress)
            return "many-from-one-address";
        return ofAll > pace.OfAll && !work.IsAnswer(fields.Work, Action, page, ticket.Number) ? "flood" : null;
    }
}
