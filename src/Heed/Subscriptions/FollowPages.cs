using Heed.Design;
using Heed.Layout;

namespace Heed.Subscriptions;

/// <summary>A page about following; none is for search engines.</summary>
public abstract class FollowPage : Page
{
    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [new(T("Follow"), Here.Url("follow"))];

    /// <summary>The address of a page about following.</summary>
    public string Follow(string path = "") => $"/{Here.Name}/follow{(path.Length == 0 ? "" : "/" + path)}";
}

/// <summary>The form with which somebody asks to follow something.</summary>
public sealed class FollowFormPage : FollowPage
{
    /// <summary>What is followed.</summary>
    public required SubscriptionTopic Topic { get; init; }

    /// <summary>What the form carries in place of a cookie.</summary>
    public required string Ticket { get; init; }

    /// <summary>The address typed.</summary>
    public string? Address { get; init; }

    /// <summary>How often, as chosen.</summary>
    public string? Often { get; init; }

    public override string Title => T("Follow by email");
}

/// <summary>Says that a mail is on its way, whether the address is known or not.</summary>
public sealed class SentPage(string address, string what) : FollowPage
{
    /// <summary>The address that was typed.</summary>
    public string Address => address;

    /// <summary>What the mail is for.</summary>
    public string What => what;

    public override string Title => T("Check your email");
}

/// <summary>The button that confirms.</summary>
public sealed class ConfirmPage(string token, Subscription subscription, string words) : FollowPage
{
    /// <summary>The link's last part.</summary>
    public string Token => token;

    /// <summary>What is to be confirmed.</summary>
    public Subscription Subscription => subscription;

    public string Words => words;

    public override string Title => T("Confirm that you want these emails");
}

/// <summary>Says what was just done about following.</summary>
public sealed class DonePage(string title, string sentence, IReadOnlyList<string> things) : FollowPage
{
    public override string Title => title;

    /// <summary>What was done.</summary>
    public string Sentence => sentence;

    /// <summary>What it was done to, in words.</summary>
    public IReadOnlyList<string> Things => things;
}

/// <summary>A subscription as its owner reads it.</summary>
/// <param name="Subscription">It.</param>
/// <param name="Words">What it is, in words.</param>
/// <param name="Token">The last part of the link that changes it alone.</param>
public sealed record Followed(Subscription Subscription, string Words, string Token)
{
    /// <summary>How often, and whether it runs.</summary>
    public string State => Subscription.State switch
    {
        SubscriptionState.Confirmed => Subscription.Frequency.Emails,
        SubscriptionState.Unconfirmed => T("Not yet confirmed"),
        _ => T("Unsubscribed"),
    };
}

/// <summary>Changing or stopping what a link names.</summary>
public sealed class ChangePage(string token, IReadOnlyList<Followed> followed) : FollowPage
{
    /// <summary>The link's last part.</summary>
    public string Token => token;

    /// <summary>What the link names.</summary>
    public IReadOnlyList<Followed> Followed => followed;

    /// <summary>Whether any of it still runs.</summary>
    public bool AnyRuns => followed.Any(f => f.Subscription.State != SubscriptionState.Ended);

    /// <summary>How often mails come now, as the form says it.</summary>
    public string Often => followed.First(f => f.Subscription.State != SubscriptionState.Ended).Subscription.Frequency.Value;

    public override string Title => T("Change or stop these emails");
}

/// <summary>The button that stops what a link names.</summary>
public sealed class StopPage(string token, IReadOnlyList<Followed> followed) : FollowPage
{
    /// <summary>The link's last part.</summary>
    public string Token => token;

    /// <summary>What the link names.</summary>
    public IReadOnlyList<Followed> Followed => followed;

    public override string Title => T("Unsubscribe from these emails");
}
