using Heed.Accounts;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Keeping;
using Heed.Subscriptions.Leaving;

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
    public required IReadOnlyList<(string Problem, MailState State, int Count)> Problems { get; init; }

    /// <summary>Who follows, in figures.</summary>
    public required FollowerCounts Followers { get; init; }

    /// <summary>What the topics listed are, in words.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>For how long the programme keeps each thing, by the name of its line in the schedule.</summary>
    public required IReadOnlyDictionary<string, RetentionPeriod> Kept { get; init; }

    public override string Title => T("Emails to followers");

    public override string? Section => "sending";

    /// <summary>How many follow, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var all = Followers.Topics.Sum(t => t.All);
            var (atOnce, daily, weekly) = (Often(Frequency.Immediately), Often(Frequency.Daily), Often(Frequency.Weekly));
            return all == 0 ? T("No one follows by email yet.")
                : T($"{all:# subscription|# subscriptions}: {atOnce} as it happens, {daily} once a day, {weekly} once a week.");
        }
    }

    /// <summary>What did not become, or is no more, a subscription, in sentences.</summary>
    public IReadOnlyList<string> Others =>
        [
            T($"{Followers.Unconfirmed:# subscription|# subscriptions} not yet confirmed.") + " "
                + T($"Unconfirmed subscriptions are deleted after {Kept[UnconfirmedLine.Name].ForPublic}."),
            .. Followers.Ended.OrderBy(e => e.Key).Select(e => EndedInWords(e.Key, e.Value)),
        ];

    /// <summary>What a mailing is called.</summary>
    public static string NameOf(Mailing mailing) =>
        mailing.Sort switch
        {
            MailingSort.Daily => T($"Daily email of {mailing.Day!.Value}"),
            MailingSort.Weekly => T($"Weekly email of {mailing.Day!.Value}"),
            _ => T($"Published {DeskTime.Of(mailing.PublishedAt)}"),
        };

    /// <summary>How far a mailing has come, in words.</summary>
    public static string StateOf(Mailing mailing) =>
        mailing.State switch
        {
            MailingState.Done => T("All emails prepared"),
            MailingState.Cancelled => T($"Stopped by {mailing.CancelledBy}"),
            _ => T("Preparing emails"),
        };

    public static string? InWords(TimeSpan? delay) =>
        delay is not { } time ? null
        : time < TimeSpan.FromMinutes(2) ? T($"{(int)Math.Max(0, time.TotalSeconds):# second|# seconds}")
        : time < TimeSpan.FromHours(2) ? T($"{(int)time.TotalMinutes:# minute|# minutes}")
        : T($"{(int)time.TotalHours:# hour|# hours}");

    /// <summary>Emails that met a problem, and what became of them.</summary>
    public static string ProblemInWords(string problem, MailState state, int count) =>
        state switch
        {
            MailState.Waiting => T($"{count:# email|# emails}: {problem} (will be tried again)"),
            MailState.Sent => T($"{count:# email|# emails}: {problem} (sent later)"),
            _ => T($"{count:# email|# emails}: {problem} (not sent)"),
        };

    private int Often(Frequency frequency) => Followers.Topics.Sum(t => t.ByFrequency.GetValueOrDefault(frequency));

    private string EndedInWords(EndedFor why, int count)
    {
        var kept = Kept[EndedLine.Name].InWords;
        return why switch
        {
            EndedFor.Left => T($"{count:# subscription|# subscriptions} ended in the last {kept}: the person unsubscribed."),
            EndedFor.Refused =>
                T($"{count:# subscription|# subscriptions} ended in the last {kept}: the address permanently refuses our emails."),
            _ => T($"{count:# subscription|# subscriptions} ended in the last {kept}: emails to the address failed {
                BouncedAddresses.Enough} times in {Bounce.Counts.Days:# day|# days}."),
        };
    }
}
