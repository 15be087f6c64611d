using System.Text.RegularExpressions;
using Heed.Hosting;
using Heed.Actions;
using Heed.Delivery;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Tests.Desk;
using Heed.Tests.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Heed.Tests.Subscriptions;

/// <summary>A desk with a mail server beside it: what is sent is read back, and its links are followed.</summary>
public abstract partial class FollowSite : DeskSite
{
    private readonly SmtpSink sink = new();

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    protected override TimeProvider Clock => Time;

    /// <summary>The limits, wide open where a test is about something else.</summary>
    protected virtual Action<FollowRules> Rules => rules => (rules.AsksPerNetwork, rules.AsksPerAddress) = (1_000, 1_000);

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Configuration["HEED_SITE"] = "https://localhost";
        builder.Services.Replace(
            ServiceDescriptor.Singleton(new MailRoute(MailChoice.Parse($"smtp://127.0.0.1:{sink.Port}", "Heed <heed@example.org>"))));
        builder.Services.Configure(Rules);
    }

    /// <summary>Whether the mail server serves nobody.</summary>
    protected void MailServerIsDown(bool isDown) => sink.IsDown = isDown;

    /// <summary>The mail server does not take mail to an address.</summary>
    protected void Refuse(string address, string answer) => sink.Refusals[address] = answer;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await sink.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets all that was published so far go by untold, before anyone follows.</summary>
    protected async Task SettleAsync()
    {
        Time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync("mails to those who follow");
    }

    /// <summary>Subscriptions as if their readers had asked and confirmed long ago.</summary>
    protected Task<bool> FollowedByAsync(string what, int many, Frequency frequency = Frequency.Immediately, bool isConfirmed = true) =>
        WithServiceAsync<HeedDatabase, bool>(async db =>
        {
            await WithServiceAsync<Outbox, bool>(outbox => WithServiceAsync<MailAddresses, bool>(async addresses =>
            {
                for (var i = 0; i < many; i++)
                {
                    var address = $"reader-{i}@example.org";
                    var subscription = Subscription.Ask(
                        "trial", what, frequency, addresses.Close(address), Convert.ToHexStringLower(outbox.HashOf(address)),
                        Time.GetUtcNow().UtcDateTime);
                    if (isConfirmed)
                        subscription.Confirm(Time.GetUtcNow().UtcDateTime);
                    db.Add(subscription);
                }
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
                return true;
            }));
            return true;
        });

    /// <summary>Sends what is due and gives the mails that came, each once.</summary>
    protected async Task<IReadOnlyList<MimeMessage>> MailsAsync()
    {
        await SendAsync();
        var mails = new List<MimeMessage>();
        while (sink.Mails.TryDequeue(out var mail))
            mails.Add(mail.Message);
        return mails;
    }

    protected Task<int> SendAsync() => WithServiceAsync<MailSender, int>(async sender =>
    {
        var (all, some) = (0, 0);
        do
            all += some = await sender.RunAsync(TestContext.Current.CancellationToken);
        while (some > 0);
        return all;
    });

    /// <summary>Runs a job as the server would.</summary>
    protected Task<bool> RunAsync(string job) => WithServiceAsync<JobRunner, bool>(async runner =>
    {
        await runner.RunAsync(job, TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Waits out the hold and gives the mails of what was published.</summary>
    protected async Task<IReadOnlyList<MimeMessage>> NewsAsync()
    {
        Time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync("mails to those who follow");
        return await MailsAsync();
    }

    /// <summary>Asks to follow as a reader would, and gives the answer.</summary>
    protected async Task<Answer> AskAsync(string what, string address, string often = "immediately")
    {
        using var reader = await StrangerAsync();
        var form = await reader.GetAsync($"/trial/follow?what={Uri.EscapeDataString(what)}");
        return await reader.SubmitAsync(form, new Dictionary<string, string?> { ["address"] = address, ["often"] = often });
    }

    /// <summary>Asks to follow, reads the mail, and confirms.</summary>
    protected async Task FollowAsync(string what, string address, string often = "immediately")
    {
        await AskAsync(what, address, often);
        var mail = Assert.Single(await MailsAsync());
        using var reader = await StrangerAsync();
        var confirmed = await reader.SubmitAsync(
            await reader.GetAsync(LinkIn(mail, "/follow/confirm/")), button: "Yes, send me these emails");
        Assert.Equal("You are now following this", confirmed.Heading);
    }

    protected async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(string? topic = null)
    {
        await using var db = Database.Open();
        return await db.Set<Subscription>().AsNoTracking().Where(s => topic == null || s.Topic == topic).OrderBy(s => s.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every link of a mail, of its text and of its page.</summary>
    protected static IReadOnlyList<string> LinksIn(MimeMessage mail) =>
        [.. Link().Matches(mail.TextBody + " " + System.Net.WebUtility.HtmlDecode(mail.HtmlBody)).Select(m => m.Value).Distinct()];

    protected static string LinkIn(MimeMessage mail, string part) => LinksIn(mail).First(l => l.Contains(part, StringComparison.Ordinal));

    protected static string To(MimeMessage mail) => mail.To.Mailboxes.Single().Address;

    protected static string OneClick(MimeMessage mail) => mail.Headers["List-Unsubscribe"]!.Trim('<', '>');

    /// <summary>An action with what tests filter by.</summary>
    protected static ActionItem Action(
        string title, DeliveryState? state = null, string? lead = null, string? group = null, string? strand = null, string? due = null) =>
        new()
        {
            Title = title,
            Lead = lead is null ? [] : [new Ref<Body>($"bodies/{lead}")],
            Groups = group is null ? [] : [new Ref<Heed.Groups.Group>($"groups/{group}")],
            Strand = strand is null ? [] : [strand],
            Timescale = due is null ? null : new FuzzyDate(Edtf.Parse(due), null),
            Delivery = state is { } reached ? new DeliveryReport { Basis = DeliveryBasis.PublicSources, State = reached } : null,
        };

    [GeneratedRegex(@"https?://[^\s""<>]+")]
    private static partial Regex Link();
}
