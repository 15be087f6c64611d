using System.Globalization;
using Heed.Accounts;
using Heed.Layout;
using Heed.Subscriptions.Announcing;

namespace Heed.Subscriptions.Sending;

/// <summary>What is being told to those who follow, what was, and how it went.</summary>
public sealed class SendingPage : DeskPage
{
    /// <summary>How many topics are listed.</summary>
    public const int MostTopics = 50;

    /// <summary>What is held back.</summary>
    public required IReadOnlyList<HeldMailing> Held { get; init; }

    public required IReadOnlyList<SentMailing> Sent { get; init; }

    /// <summary>What went wrong.</summary>
    public required IReadOnlyList<(string Problem, Platform.Mail.MailState State, int Count)> Problems { get; init; }

    /// <summary>Who follows, in figures.</summary>
    public required FollowerCounts Followers { get; init; }

    /// <summary>What the topics listed are, in words.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public override string Title => "Sending";

    public override string? Section => "sending";

    /// <summary>How many follow, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var all = Followers.Topics.Sum(t => t.All);
            var each = Enum.GetValues<Frequency>()
                .Select(f =>
                    $"{Followers.Topics.Sum(t => t.ByFrequency.GetValueOrDefault(f))
                        .ToString("N0", CultureInfo.InvariantCulture)} {f.InWords}");
            return all == 0 ? "No one follows by email yet." : $"{Phrases.Count(all, "subscription")}: {string.Join(", ", each)}.";
        }
    }

    /// <summary>What did not become, or is no more, a subscription, in sentences.</summary>
    public IReadOnlyList<string> Others =>
        [
            $"{Phrases.Count(Followers.Unconfirmed, "subscription")} not yet confirmed. Unconfirmed subscriptions are deleted after "
                + "three days.",
            .. Followers.Ended.OrderBy(e => e.Key)
                .Select(e => $"{Phrases.Count(e.Value, "subscription")} ended in the last two years: {WhyInWords(e.Key)}."),
        ];

    /// <summary>What a mailing is called.</summary>
    public static string NameOf(Mailing mailing) =>
        mailing.Sort switch
        {
            MailingSort.Daily => $"Daily email of {Phrases.Day(mailing.Day!.Value)}",
            MailingSort.Weekly => $"Weekly email of {Phrases.Day(mailing.Day!.Value)}",
            _ => $"Published {DeskTime.Of(mailing.PublishedAt)}",
        };

    /// <summary>How far a mailing has come, in words.</summary>
    public static string StateOf(Mailing mailing) =>
        mailing.State switch
        {
            MailingState.Done => "All emails prepared",
            MailingState.Cancelled => $"Stopped by {mailing.CancelledBy}",
            _ => "Preparing emails",
        };

    public static string? InWords(TimeSpan? delay) =>
        delay is not { } time ? null
        : time < TimeSpan.FromMinutes(2) ? Phrases.Count((int)Math.Max(0, time.TotalSeconds), "second")
        : time < TimeSpan.FromHours(2) ? Phrases.Count((int)time.TotalMinutes, "minute")
        : Phrases.Count((int)time.TotalHours, "hour");

    private static string WhyInWords(EndedFor why) =>
        why switch
        {
            EndedFor.Left => "the person unsubscribed",
            EndedFor.Refused => "the address permanently refuses our emails",
            _ => "emails to the address failed five times in 14 days",
        };
}
