using System.Net;
using Heed.Actions;
using Heed.Desk;

namespace Heed.Tests.Api;

/// <summary>Drafts written by programs.</summary>
public sealed class DraftTests : ApiSite
{
    private const string One = $"{Programme}/drafts/actions/1";

    [Fact]
    public async Task A_draft_is_begun_read_changed_and_discarded()
    {
        var token = await TokenAsync(Isla, "write");

        var begun = await CallAsync(token, HttpMethod.Put, One, new { title = "Write guidance" }, NewDraft);
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (begun.Status, begun.Headers["ETag"]));
        var changed = await CallAsync(
            token, HttpMethod.Put, One, new { title = "Write better guidance" }, ("If-Match", begun.Headers["ETag"]));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.Status, changed.Headers["ETag"]));
        var read = Json(await CallAsync(token, HttpMethod.Get, One));
        Assert.Equal("Write better guidance", read.GetProperty("content").GetProperty("title").GetString());
        var own = Json(await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts"));
        Assert.Equal("actions/1", Assert.Single(own.GetProperty("items").EnumerateArray()).GetProperty("path").GetString());
        Assert.Contains("Write better guidance", (await Isla.GetAsync("/desk/trial/record/actions/1")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(token, HttpMethod.Delete, One, null, ("If-Match", "\"2\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(token, HttpMethod.Get, One)).Status);
    }

    [Fact]
    public async Task Nobodys_words_are_saved_over_unseen()
    {
        var token = await TokenAsync(Isla, "write");
        await WrittenAsync("actions/1", new ActionItem { Title = "Euan’s words" }, by: "euan");

        var without = await CallAsync(token, HttpMethod.Put, One, new { title = "Mine" });
        Assert.Equal((HttpStatusCode)428, without.Status);
        Assert.Contains("If-Match", Json(without).GetProperty("detail").GetString(), StringComparison.Ordinal);
        var begun = await CallAsync(token, HttpMethod.Put, One, new { title = "Mine" }, NewDraft);
        Assert.Equal(HttpStatusCode.PreconditionFailed, begun.Status);
        var stale = await CallAsync(token, HttpMethod.Put, One, new { title = "Mine" }, ("If-Match", "\"7\""));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "\"1\""), (stale.Status, stale.Headers["ETag"]));
        Assert.Contains("euan saved this draft", Json(stale).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("Euan’s words", (await Isla.GetAsync("/desk/trial/record/actions/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_refused_by_its_name_with_what_to_do()
    {
        var token = await TokenAsync(Isla, "write");

        var answer = await CallAsync(token, HttpMethod.Put, One,
            """{"title":"A","colour":"red","wording":"loud","lead":"bodies/a","timescale":"soon","findings":[{"nothing":1}]}""", NewDraft);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var errors = ErrorsOf(answer);
        Assert.StartsWith("There is no field “colour” here. The fields are: title,", errors["colour"], StringComparison.Ordinal);
        Assert.Contains("Write one of:", errors["wording"], StringComparison.Ordinal);
        Assert.Contains("is a list", errors["lead"], StringComparison.Ordinal);
        Assert.Contains("no field “nothing”", errors["findings[0].nothing"], StringComparison.Ordinal);
        var date = await CallAsync(token, HttpMethod.Put, One, new { title = "A", timescale = "soon" }, NewDraft);
        Assert.Contains("soon", ErrorsOf(date)["timescale"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(token, HttpMethod.Get, One)).Status);
    }

    [Fact]
    public async Task What_a_content_must_always_say_is_asked_for_and_never_made_up()
    {
        var token = await TokenAsync(Isla, "write");

        var answer = await CallAsync(token, HttpMethod.Put, $"{Programme}/drafts/risks/late", new { title = "Late" }, NewDraft);

        Assert.Equal(["impact", "likelihood"], ErrorsOf(answer).Keys.Order());
    }

    [Fact]
    public async Task A_file_that_the_record_does_not_hold_cannot_be_named()
    {
        var token = await TokenAsync(Isla, "write");

        var answer = await CallAsync(token, HttpMethod.Put, One,
            new { title = "A", attachments = new[] { new { hash = new string('a', 64), label = "Secret" } } }, NewDraft);

        Assert.Contains("Add new ones at the desk", ErrorsOf(answer)["attachments[0]"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_sent_for_review_only_when_nothing_is_missing_and_its_writer_cannot_publish_it()
    {
        var token = await TokenAsync(Isla, "write", "publish");
        var address = $"{Programme}/drafts/decisions/june";
        await CallAsync(token, HttpMethod.Put, $"{address}?audience=public", new { title = "Agreed in June" }, NewDraft);
        var early = await CallAsync(token, HttpMethod.Post, $"{address}/review", new { why = "Decided." }, ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("outcome", ErrorsOf(early).Keys);

        await CallAsync(token, HttpMethod.Put, address, new { title = "Agreed in June", outcome = "agreed", decidedOn = "2017-06-30" },
            ("If-Match", "\"1\""));
        var noReason = await CallAsync(token, HttpMethod.Post, $"{address}/review", new { }, ("If-Match", "\"2\""));
        Assert.Contains("why", ErrorsOf(noReason).Keys);
        var sent = await CallAsync(token, HttpMethod.Post, $"{address}/review", new { why = "Decided." }, ("If-Match", "\"2\""));
        Assert.Equal("in-review", Json(sent).GetProperty("state").GetString());

        var release = Json(await CallAsync(
            token, HttpMethod.Post, $"{Programme}/releases", new { name = "June", drafts = (string[])["decisions/june"] }));
        var publish = $"{Programme}/releases/{release.GetProperty("id").GetString()}/publish";
        var versions = new { versions = new Dictionary<string, int> { ["decisions/june"] = 2 } };
        var alone = await CallAsync(token, HttpMethod.Post, publish, versions);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);

        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve");
        var published = await CallAsync(token, HttpMethod.Post, publish, versions);
        Assert.Equal("published", Json(published).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/decisions/june")).Status);
    }

    [Fact]
    public async Task A_request_sent_twice_with_one_key_is_done_once()
    {
        var token = await TokenAsync(Isla, "write", "publish");
        (string, string)[] key = [("Idempotency-Key", "a-1")];

        var first = await CallAsync(token, HttpMethod.Post, $"{Programme}/releases", new { name = "July" }, key);
        var again = await CallAsync(token, HttpMethod.Post, $"{Programme}/releases", new { name = "July" }, key);
        var other = await CallAsync(token, HttpMethod.Post, $"{Programme}/releases", new { name = "August" }, key);

        Assert.Equal(
            (HttpStatusCode.Created, first.Body, first.Headers["Location"]), (again.Status, again.Body, again.Headers["Location"]));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("key-used", Json(other).GetProperty("code").GetString());
        Assert.Equal(1, await WithServiceAsync<Heed.Platform.Database.HeedDatabase, int>(db =>
            Task.FromResult(db.PlannedReleases.Count())));
    }

    [Fact]
    public async Task What_is_too_large_or_no_JSON_gets_a_sentence()
    {
        var token = await TokenAsync(Isla, "write");

        var large = await CallAsync(token, HttpMethod.Put, One, new { title = new string('a', 1_100_000) }, NewDraft);
        var torn = await CallAsync(token, HttpMethod.Put, One, """{"title": """, NewDraft);
        var twice = await CallAsync(token, HttpMethod.Put, One, """{"title":"a","title":"b"}""", NewDraft);

        Assert.Equal(
            [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest],
            [large.Status, torn.Status, twice.Status]);
        Assert.Contains("line 1", Json(torn).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
