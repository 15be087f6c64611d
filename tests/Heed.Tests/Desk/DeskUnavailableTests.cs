using System.Net;
using Heed.Events;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Tests.Comments;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Desk;

/// <summary>P13 at the desk: while nothing can be saved, whoever typed something gets it back.</summary>
public sealed class DeskUnavailableTests : DeskSite
{
    private const string Words = "Chaidh an fhòram a chumail ann am Peairt, and a hundred people came to speak & listen.";

    private readonly DatabaseSwitch database = new();

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(database));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(database));
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_the_database_is_away_and_can_be_sent_again()
    {
        await WrittenAsync("events/one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22") });
        var page = await Isla.GetAsync("/desk/trial/edit/events/one");

        database.IsAway = true;
        var away = await Isla.SubmitAsync(page, Typed(("what", Words), ("place", "Perth")), "Save", "main form.heed_writing");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (away.Status, away.Headers["Retry-After"]));
        Assert.Equal(Words, away.Page.QuerySelector("textarea[name=what]")!.TextContent.Trim());
        database.IsAway = false;
        Assert.Contains("Saved. Not published.", (await Isla.SubmitAsync(away, button: "Send it again")).Text, StringComparison.Ordinal);
        var draft = await WithLedgerAsync(l => l.ReadAs(Viewer.Named("isla", [], ["trial"])).DraftAsync("trial", "events/one"));
        Assert.Equal(("Perth", Words), draft!.Content is Event saved ? (saved.Place, saved.What?.Text) : default);
    }

    [Fact]
    public async Task A_stranger_gets_nothing_back_when_the_database_is_away()
    {
        var stranger = await StrangerAsync();
        var page = await stranger.GetAsync("/desk/sign-in");
        database.IsAway = true;

        var away = await stranger.SubmitAsync(page, Typed(("name", Words), ("password", "secret words")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.DoesNotContain("Peairt", away.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", away.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_files_cannot_be_kept_the_label_comes_back_and_the_file_is_asked_for_again()
    {
        await WrittenAsync("events/one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22") });
        var page = await Isla.GetAsync("/desk/trial/files/events/one");
        // Where the folder should be is a file: nothing can be put there, whoever the server runs as.
        Directory.Delete(Database.Choice.Files, recursive: true);
        await File.WriteAllTextAsync(Database.Choice.Files, "", TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!), "form-token" },
            { new StringContent("Minute of the forum"), "label" },
            { new ByteArrayContent(SampleFiles.Pdf()), "file", "minute.pdf" },
        };

        var away = await Isla.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri("/desk/trial/files/events/one", UriKind.Relative)) { Content = form });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.Contains("Choose it again once this works.", away.Text, StringComparison.Ordinal);
        Assert.Contains("Minute of the forum", away.Text, StringComparison.Ordinal);
    }
}
