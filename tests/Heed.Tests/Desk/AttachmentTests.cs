using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Heed.Accounts;
using Heed.Events;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;
using Heed.Programmes;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;

namespace Heed.Tests.Desk;

/// <summary>Files from the desk to the public and back out of the world again (P8, P31, P34, P43).</summary>
public sealed class AttachmentTests : TrialSite
{
    private const string Record = "events/launch";

    private static readonly byte[] Minute = SampleFiles.Pdf();
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Minute));
    private static readonly string Public = $"/trial/files/{Hash}/minute-22-june.pdf";

    [Fact]
    public async Task A_file_is_attached_published_fetched_and_gone_with_its_record()
    {
        await FillAsync();
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        var page = await editor.GetAsync($"/desk/trial/files/{Record}");
        Assert.Contains("There are no files yet.", page.Text, StringComparison.Ordinal);

        var added = await UploadAsync(editor, "Minute 22 June.pdf", Minute, "Minute of the launch");
        Assert.Contains("File added to the draft. Not published.", added.Text, StringComparison.Ordinal);
        Assert.Contains("Minute of the launch Minute 22 June.pdf (PDF, ", added.Text, StringComparison.Ordinal);

        // While it is only on a draft, the public address answers as one that never was.
        var before = await GetAsync(Public);
        var never = await GetAsync(Public.Replace(Hash, new string('0', 64), StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, never.Body), (before.Status, before.Body));
        Assert.Equal(never.Headers.Keys.Order(), before.Headers.Keys.Order());
        Assert.Equal(
            HttpStatusCode.OK, (await editor.GetAsync(added.Page.QuerySelector("a[href*='/file/']")!.GetAttribute("href")!)).Status);

        await PublishDraftAsync();
        var record = await GetAsync($"/trial/{Record}");
        var link = record.Page.QuerySelector("#files ~ .ds_file-download a")!;
        Assert.Equal((Public, "Minute of the launch"), (link.GetAttribute("href"), link.TextContent));
        Assert.StartsWith(
            "File type PDF", record.Page.QuerySelector(".ds_file-download .ds_metadata")!.TextContent, StringComparison.Ordinal);
        await FetchedWellAsync();
        Assert.Contains("minute-22-june.pdf", (await GetAsync($"/trial/{Record}/history/2")).Body, StringComparison.Ordinal);
        Assert.Contains(Hash, (await GetAsync($"/trial/{Record}.json")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/trial/files/{Hash}/evil.exe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/trial/files/{Hash}/minute.docx")).Status);
        Assert.Equal(0, await SweepAsync());

        await WithLedgerAsync(async ledger =>
        {
            await ledger.RedactAsync("trial", Record, [], "personal data", "rita");
            return true;
        });
        never = await GetAsync($"/trial/files/{new string('0', 64)}/minute-22-june.pdf");
        Assert.Equal(never.Body, (await GetAsync(Public)).Body.Replace(Hash, new string('0', 64), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/desk/trial/file/{Hash}?name=minute.pdf")).Status);
        Assert.Equal(1, await SweepAsync());
        Assert.Null(await WithServiceAsync<FileStore, OpenedFile?>(files => Task.FromResult(files.Open(Hash))));
    }

    [Fact]
    public async Task A_file_is_taken_off_the_draft_and_stays_with_what_is_published()
    {
        await FillAsync();
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        await UploadAsync(editor, "minute-22-june.pdf", Minute, "");
        await PublishDraftAsync();

        var page = await editor.GetAsync($"/desk/trial/files/{Record}");
        var removed = await editor.SubmitAsync(page, button: "Remove minute-22-june");
        Assert.Contains("File removed from the draft.", removed.Text, StringComparison.Ordinal);
        Assert.Contains("There are no files yet.", removed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(Public)).Status);

        // The same button again names what is no longer there.
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(page, button: "Remove minute-22-june")).Status);
        await PublishDraftAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(Public)).Status);
        Assert.Empty((await GetAsync($"/trial/{Record}")).Page.QuerySelectorAll("#files"));
    }

    [Fact]
    public async Task What_cannot_be_attached_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        await FillAsync();
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        foreach (var (name, bytes) in new (string, byte[])[] { ("run.exe", SampleFiles.Plain("MZ")), ("a.pdf", SampleFiles.Plain("no")),
            ("a.png", SampleFiles.Bomb(50_000, 50_000)), ("", []) })
        {
            var answer = await UploadAsync(editor, name, bytes, "My label");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.NotNull(answer.Page.QuerySelector(".ds_error-summary a[href='#file']"));
            Assert.Equal("My label", answer.Page.QuerySelector("input[name=label]")!.GetAttribute("value"));
        }
        Assert.Null(await WithLedgerAsync(l => l.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", Record)));
    }

    [Theory]
    [InlineData(30, HttpStatusCode.BadRequest)]
    [InlineData(70, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_that_is_too_large_is_answered_beside_the_form_with_the_limit(int megabytes, HttpStatusCode status)
    {
        await FillAsync();
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));

        var answer = await UploadAsync(editor, "large.pdf", new byte[(megabytes - 1) * 1024 * 1024 + 1], "My label");

        Assert.Equal(status, answer.Status);
        Assert.Contains(
            $"This file is {megabytes} MB. Files can be up to 25 MB.", answer.Page.QuerySelector("#error-file")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("form[enctype] input[name=file]"));
    }

    [Fact]
    public async Task A_draft_begun_for_a_file_is_for_the_same_readers_as_what_is_published()
    {
        await FillAsync();
        await PublishAsync("events/inside", new Event { Title = "Inside", HeldOn = Day }, Audience.Staff);
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        await UploadAsync(editor, "minute-22-june.pdf", Minute, "", "events/inside");
        var draft = await WithLedgerAsync(l => l.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", "events/inside"));
        Assert.Equal(Audience.Staff, draft!.Audience);
    }

    [Fact]
    public async Task Only_who_may_write_attaches_and_only_who_reads_drafts_fetches()
    {
        await FillAsync();
        var editor = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        await UploadAsync(editor, "minute-22-june.pdf", Minute, "");
        var fetch = $"/desk/trial/file/{Hash}?name=minute.pdf";
        var fetched = await editor.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(fetch, UriKind.Relative)));
        Assert.Equal((HttpStatusCode.OK, "no-store, no-cache"), (fetched.Status, fetched.Headers["Cache-Control"]));
        Assert.StartsWith("attachment", fetched.Headers["Content-Disposition"], StringComparison.Ordinal);

        foreach (var (name, role, page, file) in new[]
        {
            ("rowan", new HeldRole("trial", Role.DraftReader, null), HttpStatusCode.Forbidden, HttpStatusCode.OK),
            ("mo", new HeldRole("trial", Role.Moderator, null), HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            ("sec", new HeldRole("trial", Role.GroupSecretary, "groups/panel"), HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
            ("out", new HeldRole("other", Role.Editor, null), HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        })
        {
            var person = await SignedInAsync(name, role);
            Assert.Equal(
                (page, file), ((await person.GetAsync($"/desk/trial/files/{Record}")).Status, (await person.GetAsync(fetch)).Status));
            // The programme's own record is not a group's.
            Assert.NotEqual(HttpStatusCode.OK, (await person.GetAsync("/desk/trial/files")).Status);
        }
        var stranger = await StrangerAsync();
        Assert.Equal("Sign in to the desk", (await stranger.GetAsync(fetch)).Heading);
    }

    [Fact]
    public async Task A_file_just_put_there_is_not_swept_away_before_its_draft_is_saved()
    {
        await FillAsync();
        var hash = await WithServiceAsync<FileStore, string>(
            files => files.PutAsync(FileCheck.Accept("a.txt", SampleFiles.Plain("Words.")), TestContext.Current.CancellationToken));
        Assert.Equal(0, await SweepAsync());
        await WithServiceAsync<FileStore, bool>(files =>
        {
            files.Settle(hash);
            return Task.FromResult(true);
        });
        Assert.Equal(1, await SweepAsync());
    }

    private async Task FetchedWellAsync()
    {
        var got = await AskAsync(HttpMethod.Get);
        Assert.Equal(Minute, await got.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "attachment; filename=minute-22-june.pdf; filename*=UTF-8''minute-22-june.pdf",
            got.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            ("application/pdf", "nosniff", "public, max-age=60"),
            (got.Content.Headers.ContentType!.ToString(), got.Headers.GetValues("X-Content-Type-Options")
                .Single(), got.Headers.CacheControl!.ToString()));

        var head = await AskAsync(HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, (long?)Minute.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var part = await AskAsync(HttpMethod.Get, r => r.Headers.Range = new RangeHeaderValue(5, 9));
        Assert.Equal(
            (HttpStatusCode.PartialContent, $"bytes 5-9/{Minute.Length}"),
            (part.StatusCode, part.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(Minute[5..10], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var same = await AskAsync(HttpMethod.Get, r => r.Headers.IfNoneMatch.Add(got.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Public, UriKind.Relative));
        with?.Invoke(request);
        return SendAsync(request);
    }

    private static Heed.Ledger.Dates.FuzzyDate Day => Heed.Ledger.Dates.FuzzyDate.Parse("2026-05-01");

    private Task<int> SweepAsync() => WithServiceAsync<FileSweep, int>(sweep => sweep.RunAsync(TestContext.Current.CancellationToken));

    private async Task FillAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync(Record, new Event { Title = "Launch", HeldOn = Day });
    }

    private Task<Receipt> PublishDraftAsync() =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", Record);
            return await ledger.PublishAsync(
                new Release("trial", "tester") { Drafts = [new ReleasedDraft(Record, draft!.Version, "For the test.")] });
        });

    private static async Task<Answer> UploadAsync(Visitor person, string name, byte[] bytes, string label, string record = Record)
    {
        var page = await person.GetAsync($"/desk/trial/files/{record}");
        var token = page.Page.QuerySelector("form[enctype] input[name=form-token]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "form-token" }, { new StringContent(label), "label" } };
        var file = new ByteArrayContent(bytes);
        form.Add(file, "file", name.Length == 0 ? "\"\"" : name);
        if (name.Length == 0)
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "\"\"" };
        var answer = await person.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri($"/desk/trial/files/{record}", UriKind.Relative)) { Content = form });
        return answer.Status == HttpStatusCode.Redirect ? await person.GetAsync(answer.Headers["Location"]) : answer;
    }
}
