using System.Net;
using System.Text.RegularExpressions;
using Heed.Hosting;
using Heed.Layout;
using Heed.Tests.Comments;

namespace Heed.Tests.Promises;

/// <summary>
/// P58 for the forms that are open to everyone: what another site makes a browser send, or what carries no ticket of ours, changes nothing;
/// nor does reading them.
/// </summary>
public sealed class OpenFormsTests : CommentSite
{
    [Fact]
    public async Task What_is_not_sent_from_a_form_of_ours_changes_nothing_and_reading_a_form_does_not_either()
    {
        await TakeAsync("Held.");
        var forms = Endpoints.Where(e => e.Metadata.GetMetadata<OpenForm>() == OpenForm.Mark).ToList();
        var before = await Tables.HashesAsync(Database);
        var wrong = new List<string>();
        foreach (var endpoint in forms)
        {
            var pattern = RolesTable.PatternOf(endpoint);
            var address = Regex.Replace(pattern, @"\{(\w+)[^}]*\}", m => m.Groups[1].Value == "programme" ? "trial" : "1");
            var page = await GetAsync(address);
            var isThere = page.Status == HttpStatusCode.OK;
            if (isThere && page.Page.QuerySelector("main form[method=post]") is not null && page.Headers["Cache-Control"] != "no-store")
                wrong.Add($"{address} may be kept");
            foreach (var (header, value, expected) in new[] { ("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden),
                ("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden), ("Origin", "null", HttpStatusCode.Forbidden),
                ("X-Nothing", "", HttpStatusCode.BadRequest) })
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post,
                    new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent(
                        [new("name", "Ann"), new("comment", "Words."), new("reference", "0000-0000-0000-0000"), new("ticket", "forged")]) };
                request.Headers.TryAddWithoutValidation(header, value);
                using var response = await SendAsync(request);
                // Without a ticket of ours nothing is there, or it is too old.
                if (response.StatusCode != expected
                    && (isThere || response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone)))
                    wrong.Add($"{address} with {header} {value}: {(int)response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(forms.Count >= 8, $"Only {forms.Count} were tried.");
        Assert.Empty(Tables.Differing(before, await Tables.HashesAsync(Database)));
    }
}
