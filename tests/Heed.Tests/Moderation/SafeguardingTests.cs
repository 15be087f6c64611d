using System.Net;
using Heed.Accounts;
using Heed.Comments;
using Heed.Moderation;

namespace Heed.Tests.Moderation;

/// <summary>P25: what was handed over is read by the safeguarding lead alone, and every read is noted.</summary>
public sealed class SafeguardingTests : ModerationSite
{
    private const string Canary = "Zanzibar hits me at home.";

    [Fact]
    public async Task What_is_handed_over_goes_out_of_public_at_once_and_no_moderator_reads_it_any_more()
    {
        await ReachableAsync("lead");
        var id = await SentAsync(Canary, "Zanzibar");
        await PublishAsync(Mairi, await OpenAsync(Mairi, id));
        var open = await OpenAsync(Rory, id);

        Ok(await Mairi.SubmitAsync(await OpenAsync(Mairi, id), new Dictionary<string, string?> { ["note"] = "Zanzibar is ten." },
            "Refer to the safeguarding lead"));

        var gone = (await PublicAsync(id))!;
        Assert.Equal(("", ""), (gone.Name, gone.Text));
        var never = Guid.CreateVersion7();
        foreach (var address in (string[])["comments/{0:N}", "safeguarding/{0:N}"])
        {
            var (there, absent) =
                (await Rory.GetAsync($"/desk/trial/{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, id)}"),
                    await Rory.GetAsync($"/desk/trial/{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, never)}"));
            Assert.True(there.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
            Assert.Equal(absent.Status, there.Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await Rory.GetAsync("/desk/trial/safeguarding")).Status);
        foreach (var page in (string[])[
            "/desk/trial", "/desk/trial/comments", "/desk/trial/comments?view=decided", "/desk/trial/comments?view=slow"])
            Assert.DoesNotContain("Zanzibar", (await Rory.GetAsync(page)).Body, StringComparison.OrdinalIgnoreCase);
        var searched = await Rory.SubmitAsync(
            await Rory.GetAsync("/desk/trial/comments/search"), new Dictionary<string, string?> { ["words"] = "zanzibar" }, "Search");
        Assert.Contains("0 comments contain these words", searched.Text, StringComparison.Ordinal);

        // Who had it open is told what became of it, and what they typed is kept; the words are not shown again.
        var late = await Rory.SubmitAsync(
            open, new Dictionary<string, string?> { ["reason"] = "abusive", ["message"] = "A message." }, "Remove it now");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("referred to the safeguarding lead", late.Text, StringComparison.Ordinal);
        Assert.Contains("A message.", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", late.Body, StringComparison.Ordinal);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("lead@example.org", mail.To);
        Assert.Contains(StaffReference.Of(id), mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_lead_notes_who_was_told_and_that_it_is_handled_elsewhere_and_every_read_is_noted()
    {
        var id = await HandedAsync();
        var list = await Lead.GetAsync("/desk/trial/safeguarding");
        Assert.Contains("No one has been told yet", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", list.Body, StringComparison.Ordinal);
        var reads = (await ReadsAsync(id)).Count;

        var page = await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}");
        await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}");
        Assert.Equal(Canary, TextOf(page));
        Assert.Equal(reads + 2, (await ReadsAsync(id)).Count);
        Assert.Single(await StepsAsync(id), s => s is { Kind: CommentEventKind.Read, By: "lead" });

        var silent = await Lead.SubmitAsync(
            page, new Dictionary<string, string?> { ["who"] = "", ["when"] = "22 June 2017, 10:40" }, "Save note");
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("22 June 2017, 10:40", silent.Body, StringComparison.Ordinal);
        Ok(await Lead.SubmitAsync(silent, new Dictionary<string, string?> { ["who"] = "Police Scotland, 101" }, "Save note"));
        Ok(await Lead.SubmitAsync(
            page, new Dictionary<string, string?> { ["who"] = "Social work", ["when"] = "the same day", ["what"] = "They visit." },
            "Save note"));
        Assert.Contains("2 notes of who was told", (await Lead.GetAsync("/desk/trial/safeguarding")).Text, StringComparison.Ordinal);
        Assert.Contains("Police Scotland, 101", (await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}")).Text, StringComparison.Ordinal);

        Ok(await Lead.SubmitAsync(
            await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}"), new Dictionary<string, string?> { ["where"] = "Case 12." },
            "Mark as handled elsewhere"));
        var kept = await KeptAsync(id);
        Assert.Equal((CommentState.Referred, false), (kept.State, kept.Waits));
        Assert.Contains(
            "No comments are waiting for you.", (await Lead.GetAsync("/desk/trial/safeguarding")).Text, StringComparison.Ordinal);
        Assert.Contains(
            StaffReference.Of(id), (await Lead.GetAsync("/desk/trial/safeguarding?view=handled")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_it_can_be_decided_on_and_who_was_told_stays_with_the_lead()
    {
        var id = await HandedAsync();
        var page = await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}");
        await Lead.SubmitAsync(
            page, new Dictionary<string, string?> { ["who"] = "Quagga at the council", ["when"] = "today" }, "Save note");
        Ok(await Lead.SubmitAsync(page, new Dictionary<string, string?> { ["back"] = "Nobody is at risk." }, "Return to moderators"));

        var back = await OpenAsync(Mairi, id);
        Assert.Contains("Nobody is at risk.", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quagga", back.Body, StringComparison.Ordinal);
        Ok(await PublishAsync(Mairi, back));

        var late = await Lead.SubmitAsync(
            page, new Dictionary<string, string?> { ["where"] = "Typed too late." }, "Mark as handled elsewhere");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Typed too late.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_in_the_case_system_it_is_destroyed_in_its_time_unless_another_lead_keeps_it()
    {
        var other = await SignedInAsync("other-lead", new HeldRole("trial", Role.SafeguardingLead, null));
        await ReachableAsync("other-lead");
        var id = await HandedAsync();
        var address = $"/desk/trial/safeguarding/{id:N}";
        await Lead.SubmitAsync(
            await Lead.GetAsync(address), new Dictionary<string, string?> { ["who"] = "Police Scotland, 101", ["when"] = "today" },
            "Save note");
        // Not before somebody said where it is handled.
        Assert.DoesNotContain("Delete it here", (await Lead.GetAsync(address)).Text, StringComparison.Ordinal);
        Ok(await Lead.SubmitAsync(
            await Lead.GetAsync(address), new Dictionary<string, string?> { ["where"] = "Case 12." }, "Mark as handled elsewhere"));

        var silent = await Lead.SubmitAsync(await Lead.GetAsync(address), button: "Confirm, and delete it here");
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Enter the case number in the case system.", silent.Text, StringComparison.Ordinal);
        var noted = await Lead.SubmitAsync(
            silent, new Dictionary<string, string?> { ["case"] = "Case 12, all pages." }, "Confirm, and delete it here");
        Assert.Contains("Any safeguarding lead can keep it until then", noted.Text, StringComparison.Ordinal);
        Assert.Equal(
            "other-lead@example.org", Assert.Single(await MailsAsync(), m => m.Subject == "An item will be deleted").To);

        // Another lead keeps it; then it is noted again.
        Ok(await other.SubmitAsync(await other.GetAsync(address), button: "Keep it here"));
        Now.Advance(TimeSpan.FromDays(31));
        await RetainAsync();
        Assert.Null((await KeptAsync(id)).DestroyedAt);
        var third = await SignedInAsync("third-lead", new HeldRole("trial", Role.SafeguardingLead, null));
        Ok(await third.SubmitAsync(
            await third.GetAsync(address), new Dictionary<string, string?> { ["case"] = "Case 12." },
            "Confirm, and delete it here"));
        Now.Advance(TimeSpan.FromDays(29));
        await RetainAsync();
        Assert.Null((await KeptAsync(id)).DestroyedAt);

        Now.Advance(TimeSpan.FromDays(2));
        await RetainAsync();
        Now.Advance(TimeSpan.FromDays(1));
        await RetainAsync();
        Assert.NotNull((await KeptAsync(id)).DestroyedAt);
        var fourth = await SignedInAsync("fourth-lead", new HeldRole("trial", Role.SafeguardingLead, null));
        var gone = await fourth.GetAsync(address);
        Assert.DoesNotContain(Canary, gone.Body, StringComparison.Ordinal);
        Assert.Contains("Police Scotland, 101", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Return it to the moderators", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Deleted here", (await fourth.GetAsync("/desk/trial/safeguarding?view=handled")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_destroys_it_here_unless_somebody_else_can_be_told()
    {
        var id = await HandedAsync();
        var address = $"/desk/trial/safeguarding/{id:N}";
        Ok(await Lead.SubmitAsync(
            await Lead.GetAsync(address), new Dictionary<string, string?> { ["where"] = "Case 12." }, "Mark as handled elsewhere"));

        var alone = await Lead.SubmitAsync(
            await Lead.GetAsync(address), new Dictionary<string, string?> { ["case"] = "Case 12." }, "Confirm, and delete it here");

        Assert.Equal(HttpStatusCode.Conflict, alone.Status);
        Assert.Contains("We cannot email anyone else about this", alone.Text, StringComparison.Ordinal);
        Assert.Contains("Case 12.", alone.Body, StringComparison.Ordinal);
        Assert.Null((await KeptAsync(id)).TransferredAt);
    }

    [Fact]
    public async Task What_its_writer_adds_to_what_the_lead_has_is_told_at_once_and_again_when_nobody_opens_it()
    {
        await ReachableAsync("lead");
        var id = await HandedAsync();
        await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}");
        Ok(await Lead.SubmitAsync(
            await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}"), new Dictionary<string, string?> { ["where"] = "Case 12." },
            "Mark as handled elsewhere"));
        Now.Advance(TimeSpan.FromHours(1));

        await WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(
            async changes => { await changes.CorrectAsync(id, new CommentWords("Zanzibar", Canary + " It is happening tonight."), default);
            return true; });

        var mail = Assert.Single(await MailsAsync(), m => m.Subject == "Update for the safeguarding lead");
        Assert.Equal("lead@example.org", mail.To);
        Assert.DoesNotContain("tonight", mail.Text, StringComparison.Ordinal);
        Now.Advance(TimeSpan.FromHours(5));
        Assert.Equal(1, await WithServiceAsync<UnreadAlert, int>(alert => alert.RunAsync(default)));
        Assert.Single(await MailsAsync(), m => m.Subject == "An item has waited too long for a safeguarding lead");
        await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}");
        Now.Advance(TimeSpan.FromHours(5));
        Assert.Equal(0, await WithServiceAsync<UnreadAlert, int>(alert => alert.RunAsync(default)));
    }

    [Fact]
    public async Task Handing_over_to_nobody_whom_a_mail_reaches_is_said_to_who_does_it()
    {
        const string Untold = "We could not send an email. Tell the safeguarding lead yourself, now.";
        var id = await SentAsync(Canary);
        Assert.Contains(Untold, (await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Refer to the safeguarding lead")).Text,
            StringComparison.Ordinal);

        // Who hands it over is not told of it by mail.
        await ReachableAsync("lead");
        id = await SentAsync(Canary);
        Assert.Contains(Untold, (await Lead.SubmitAsync(await OpenAsync(Lead, id), button: "Refer to the safeguarding lead")).Text,
            StringComparison.Ordinal);
        Assert.Empty(await MailsAsync());

        id = await SentAsync(Canary);
        Assert.DoesNotContain(Untold, (await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Refer to the safeguarding lead")).Text,
            StringComparison.Ordinal);
        Assert.Single(await MailsAsync());
    }

    private Task<int> RetainAsync() => WithServiceAsync<Heed.Retention.ScheduledDisposal, int>(
        async retaining => (await retaining.RunAsync("the test", TestContext.Current.CancellationToken)).Count);

    private async Task<Guid> HandedAsync()
    {
        var id = await SentAsync(Canary, "Zanzibar");
        await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Refer to the safeguarding lead");
        return id;
    }
}
