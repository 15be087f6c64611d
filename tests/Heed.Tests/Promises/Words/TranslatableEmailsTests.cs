using AngleSharp;
using Heed.Delivery;
using Heed.Language;
using Heed.Platform.Language;
using Heed.Tests.Subscriptions;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using MimeKit;

namespace Heed.Tests.Promises.Words;

/// <summary>The emails that readers get, in the made-up language: what is not in ⟦ ⟧ must be the record's own words.</summary>
public sealed class TranslatableEmailsTests : FollowSite
{
    private static readonly string[] Recorded = ["A safe place", "First published", "Trial programme", "localhost"];

    protected override void Adapt(WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.Configuration[SiteLanguage.Setting] = Localizer.Pseudo;
    }

    [Fact]
    public async Task Every_text_of_ours_in_an_email_to_a_reader_can_be_translated()
    {
        await PublishAsync("actions/1", Action("A safe place"));
        await SettleAsync();
        await AskAsync("actions/1", "rona@example.org");
        var ask = Assert.Single(await MailsAsync());
        using var rona = await StrangerAsync();
        await rona.SubmitAsync(await rona.GetAsync(LinkIn(ask, "/follow/confirm/")));
        await AskAsync("actions/1", "rona@example.org");
        var already = Assert.Single(await MailsAsync());
        await PublishAsync("actions/1", Action("A safe place", DeliveryState.Delayed, due: "2027"));
        var news = Assert.Single(await NewsAsync());

        foreach (var mail in new[] { ask, already, news })
        {
            Assert.Contains("⟦", mail.Subject, StringComparison.Ordinal);
            Assert.Empty(await FixedAsync(mail));
        }
    }

    private static async Task<IEnumerable<string>> FixedAsync(MimeMessage mail)
    {
        using var browsing = BrowsingContext.New();
        var page = await browsing.OpenAsync(answer => answer.Content(mail.HtmlBody), TestContext.Current.CancellationToken);
        return TranslatableTests.TextsOf(page).Select(
            text => Recorded.Aggregate(text, (rest, own) => rest.Replace(own, "", StringComparison.Ordinal)).Trim())
            .Where(rest => rest.Any(char.IsLetter));
    }
}
