using System.Net;
using Heed.Comments;
using Heed.Moderation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Heed.Tests.Web;

namespace Heed.Tests.Moderation;

/// <summary>Before anything is published, a name can be looked for everywhere.</summary>
public sealed class SearchTests : ModerationSite
{
    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Configure<ModerationRules>(rules => rules.SearchedAtOnce = 3);

    [Fact]
    public async Task Names_and_words_are_found_in_comments_of_every_state_and_in_the_record()
    {
        var held = await SentAsync("At Kirkbrae everyone knows.", "Ailidh");
        Now.Advance(TimeSpan.FromMinutes(1));
        var open = await SentAsync("I live in KIRKBRÆ, no: Kirkbrae.", "Àilidh");
        await PublishAsync(Mairi, await OpenAsync(Mairi, open));
        Now.Advance(TimeSpan.FromMinutes(1));
        await SentAsync("Elsewhere.", "Ailidh");

        var found = await SearchAsync(Mairi, "ailidh kirkbrae");
        Assert.Equal([StaffReference.Of(open), StaffReference.Of(held)], References(found));
        Assert.Contains("2 comments contain these words. We searched all 3 comments", found.Text, StringComparison.Ordinal);
        Assert.Contains("Listening to the sector", (await SearchAsync(Mairi, "sector")).Text, StringComparison.Ordinal);

        Now.Advance(TimeSpan.FromMinutes(1));
        await SentAsync("Newer.");
        var first = await SearchAsync(Mairi, "ailidh kirkbrae");
        Assert.Contains(
            "1 comment contains these words. We searched 3 comments of 4, the newest first", first.Text, StringComparison.Ordinal);
        var older = await Mairi.SubmitAsync(first, button: "Search older comments");
        Assert.Equal([StaffReference.Of(held)], References(older));
        Assert.Contains("after the newest 3", older.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_sought_is_said_and_what_is_found_is_noted_as_read()
    {
        var id = await SentAsync("Kirkbrae.");
        Assert.Equal(HttpStatusCode.BadRequest, (await SearchAsync(Rory, " ")).Status);
        await SearchAsync(Rory, "kirkbrae");
        Assert.Equal(["rory"], (await ReadsAsync(id)).Select(r => r.By));
    }

    [Fact]
    public async Task What_lies_with_the_safeguarding_lead_is_noted_every_time_they_find_it()
    {
        var id = await SentAsync("At Kirkbrae he hits me.");
        await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Refer to the safeguarding lead");
        for (var times = 1; times <= 2; times++)
        {
            Assert.Equal([StaffReference.Of(id)], References(await SearchAsync(Lead, "kirkbrae")));
            Assert.Equal(times, (await ReadsAsync(id)).Count(r => r.By == "lead"));
        }
        Assert.Empty(References(await SearchAsync(Rory, "kirkbrae")));
        Assert.DoesNotContain(await ReadsAsync(id), r => r.By == "rory");
    }

    private static async Task<Answer> SearchAsync(Visitor person, string words) => await person.SubmitAsync(
        await person.GetAsync("/desk/trial/comments/search"), new Dictionary<string, string?> { ["words"] = words }, "Search");
}
