using System.Net;
using System.Text.RegularExpressions;
using Heed.Accounts;
using Heed.Accounts.Tokens;
using Heed.Hosting;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Api;

/// <summary>Who a program acts for, and for how long.</summary>
public sealed class TokenTests : ApiSite
{
    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_stored()
    {
        var token = await TokenAsync(Isla, "write");

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts")).Status);
        Assert.DoesNotContain(token, (await Isla.GetAsync("/desk/account/tokens")).Body, StringComparison.Ordinal);
        await using var db = Database.Open();
        var row = await db.AccessTokens.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(32, row.KeyHash.Length);
        Assert.DoesNotContain(token[5..20], row.Allows + row.Name + row.MadeBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_when_a_token_was_last_used_and_revokes_it()
    {
        var token = await TokenAsync(Isla, "write");
        Assert.Contains("Never", (await Isla.GetAsync("/desk/account/tokens")).Text, StringComparison.Ordinal);
        await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts");
        var page = await Isla.GetAsync("/desk/account/tokens");
        Assert.DoesNotContain("Never", page.Text, StringComparison.Ordinal);

        await Isla.SubmitAsync(page, button: "Revoke");

        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts")).Status);
    }

    [Fact]
    public async Task A_cookie_of_the_desk_opens_nothing_in_the_API()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Programme}/drafts");

        var answer = await Isla.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.StartsWith("Bearer", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_that_needs_a_permission_asks_for_a_token_first()
    {
        var open = new List<string>();
        var asked = Endpoints.Where(RolesTable.IsOfTokens).ToList();
        foreach (var endpoint in asked)
        {
            var address = Regex.Replace(
                RolesTable.PatternOf(endpoint).Replace("{programme}", "trial", StringComparison.Ordinal), @"\{\w+[^}]*\}", "1");
            foreach (var method in RolesTable.MethodsOf(endpoint))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                if ((await Isla.SendAsync(request)).Status != HttpStatusCode.Unauthorized)
                    open.Add($"{method} {address}");
            }
        }
        Assert.Empty(open);
        Assert.True(asked.Count > 80, $"Only {asked.Count} were tried.");
    }

    [Fact]
    public async Task A_token_allows_no_more_than_its_person_and_no_more_than_it_says()
    {
        var reader = await SignedInAsync("rory", new HeldRole("trial", Role.DraftReader, null));
        var refused = await reader.SubmitAsync(
            await reader.GetAsync("/desk/account/tokens"), Typed(("name", "Test"), ("programme", "trial"), ("days", "30")), "Create token");
        Assert.Contains("do not allow this: Write drafts", refused.Text, StringComparison.Ordinal);

        var token = await TokenAsync(Isla, "read-drafts");
        var answer = await CallAsync(token, HttpMethod.Put, $"{Programme}/drafts/actions/1", new { title = "New" }, NewDraft);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_token_ends_with_the_role_it_rests_on_and_never_works_elsewhere()
    {
        await WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(
                new("other", "", new Heed.Programmes.Programme { Title = "Other" }, 0, "tester", Heed.Ledger.Audience.Public));
            return await ledger.PublishAsync(
                new("other", "tester") { ApprovedBy = "approver", Drafts = [new("", draft.Version, "First.")] });
        });
        var token = await TokenAsync(Isla, "write");
        var elsewhere = await CallAsync(token, HttpMethod.Get, "/api/v1/programmes/other/drafts");
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.Status);
        Assert.Contains("for the programme trial", Json(elsewhere).GetProperty("detail").GetString(), StringComparison.Ordinal);

        await WithServiceAsync<HeedDatabase, int>(async db =>
        {
            foreach (var grant in await db.Grants.ToListAsync())
                grant.End("admin", TimeProvider.System.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts")).Status);
    }

    [Fact]
    public async Task A_service_writes_but_never_signs_in_approves_or_publishes_alone()
    {
        var first = await SignedInAsync("ada", new HeldRole("trial", Role.Administrator, null));
        var second = await SignedInAsync("ben", new HeldRole("trial", Role.Administrator, null));
        var person = await first.SubmitAsync(
            await first.GetAsync("/desk/trial/services"), Typed(("display", "Case system"), ("name", "case-system")), "Add service");
        Assert.Equal("Case system", person.Heading);
        var approver = await first.SubmitAsync(person, null, "Request these roles", null, [new("role", "approver")]);
        Assert.Contains("A service can only read and write drafts.", approver.Text, StringComparison.Ordinal);
        await first.SubmitAsync(person, null, "Request these roles", null, [new("role", "editor")]);
        await second.SubmitAsync(await second.GetAsync("/desk/trial/accounts"), button: "Confirm");
        var token = SecretOn(
            await first.SubmitAsync(
                await first.GetAsync("/desk/trial/services/case-system"), Typed(("name", "Returns"), ("days", "30")), "Create token", null,
                [new("allows", "publish")]));

        var put = await CallAsync(token, HttpMethod.Put, $"{Programme}/drafts/updates/1",
            new { title = "Update 1", number = "1", postedOn = "2017-06-30", body = "What was done." }, NewDraft);
        Assert.Equal((HttpStatusCode.Created, "case-system"), (put.Status, Json(put).GetProperty("savedBy").GetString()));
        var made = await CallAsync(token, HttpMethod.Post, $"{Programme}/releases", new { name = "July", drafts = (string[])["updates/1"],
            why = "New." });
        Assert.True(made.Status == HttpStatusCode.Created, made.Body);
        var id = Json(made).GetProperty("id").GetString();
        var answer = await CallAsync(token, HttpMethod.Post, $"{Programme}/releases/{id}/publish",
            new { versions = new Dictionary<string, int> { ["updates/1"] = 1 } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("must approve it first", Json(answer).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/1")).Status);
    }
}
