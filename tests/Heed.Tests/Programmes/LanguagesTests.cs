using System.Text.Json;
using Heed.Accounts;
using Heed.Language;
using Heed.Ledger;
using Heed.Platform.Language;
using Heed.Programmes;
using Heed.Tests.Overview;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;

namespace Heed.Tests.Programmes;

/// <summary>A site that has its texts in two languages: English, and the made-up one, which is its own.</summary>
public sealed class LanguagesTests : SeveralProgrammes
{
    protected override void Adapt(WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.Configuration[SiteLanguage.Setting] = Localizer.Pseudo;
    }

    [Fact]
    public async Task A_programme_has_its_pages_in_the_language_of_its_record()
    {
        await PublishInAsync("coasts", "", new Programme { Title = "Coasts" });
        await PublishInAsync("water", "", new Programme { Title = "Water", Language = "en" });

        Assert.Contains('⟦', (await GetAsync("/coasts")).Page.Body!.TextContent);
        Assert.DoesNotContain('⟦', (await GetAsync("/water")).Page.Body!.TextContent);
    }

    [Fact]
    public async Task A_browser_gets_the_language_it_asks_for_if_the_programme_allows_it()
    {
        await PublishInAsync("coasts", "", new Programme { Title = "Coasts" });
        await PublishInAsync("water", "", new Programme { Title = "Water", PagesIn = ["en"] });

        Assert.Contains('⟦', await AskedAsync("/water", ""));
        Assert.DoesNotContain('⟦', await AskedAsync("/water", "de, en-GB;q=0.8"));
        Assert.Contains('⟦', await AskedAsync("/coasts", "en"));
        Assert.Equal("Accept-Language", (await GetAsync("/water")).Headers["Vary"].Split(',')[0]);
    }

    [Fact]
    public async Task Words_in_a_language_without_texts_here_are_marked()
    {
        await PublishInAsync("uisge", "", new Programme { Title = "Uisge", Language = "gd", Purpose = new("Airson sàbhailteachd.") });

        var page = (await GetAsync("/uisge")).Page;

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Airson sàbhailteachd.", page.QuerySelectorAll("[lang=gd]").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task Feeds_and_data_say_the_language_of_the_record()
    {
        await PublishInAsync("uisge", "", new Programme { Title = "Uisge", Language = "gd" });

        using var feed = JsonDocument.Parse((await GetAsync("/uisge.feed.json")).Body);
        using var data = JsonDocument.Parse((await GetAsync("/uisge.json")).Body);

        Assert.Equal("gd", feed.RootElement.GetProperty("language").GetString());
        Assert.Matches("\"language\": *\"gd\"", data.RootElement.GetRawText());
        Assert.Contains("language/GLA", (await GetAsync("/uisge/data.jsonld")).Body, StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"gd\"", (await GetAsync("/uisge.atom")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_language_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => PublishInAsync("water", "", new Programme { Title = "Water", Language = "klingonish" }));

        Assert.Contains("“klingonish” is not the code of a language.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_hour_asks_for_both_where_there_is_a_choice()
    {
        var ailsa = await SignedInAsync("ailsa", new HeldRole("", Role.Administrator, null));
        await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/begin"), new Dictionary<string, string?> { ["title"] = "Water", ["name"] = "water" });

        await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/water/begin"), new Dictionary<string, string?> { ["language"] = "gd" }, "Save and continue",
            ticked: [new("pagesIn", "en")]);

        var own = await WithLedgerAsync(async l => (Programme)(await l.ReadAs(Viewer.Named("ailsa", [], ["water"]))
            .DraftAsync("water", ""))!.Content);
        Assert.Equal("gd", own.Language);
        Assert.Equal(["en"], own.PagesIn);
    }

    private async Task<string> AskedAsync(string address, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var response = await SendAsync(request);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
