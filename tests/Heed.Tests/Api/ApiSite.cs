using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Api;

/// <summary>A site for tests of the API, with what programs do over and over.</summary>
public abstract class ApiSite : DeskSite
{
    protected const string Programme = "/api/v1/programmes/trial";

    protected static readonly (string, string)[] NewDraft = [("If-None-Match", "*")];

    /// <summary>Creates a token at the desk, and reads it from the page.</summary>
    protected static async Task<string> TokenAsync(Visitor person, params string[] allows)
    {
        var page = await person.SubmitAsync(
            await person.GetAsync("/desk/account/tokens"),
            Typed(("name", "Test"), ("programme", "trial"), ("days", "30"), ("allows", null)), "Create token", null,
            allows.Select(a => new KeyValuePair<string, string>("allows", a)));
        return SecretOn(page);
    }

    /// <summary>The token that a page shows.</summary>
    protected static string SecretOn(Answer page) =>
        Assert.Single(page.Page.QuerySelectorAll("main code"), c => c.TextContent.StartsWith("heed_", StringComparison.Ordinal))
            .TextContent;

    /// <summary>Sends a request as a program does.</summary>
    protected async Task<Answer> CallAsync(
        string? token, HttpMethod method, string address, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>The JSON of an answer.</summary>
    protected static JsonElement Json(Answer answer)
    {
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    /// <summary>What to correct, field by field.</summary>
    protected static IReadOnlyDictionary<string, string> ErrorsOf(Answer answer) =>
        Json(answer).GetProperty("errors").EnumerateArray()
            .ToDictionary(e => e.GetProperty("field").GetString()!, e => e.GetProperty("sentence").GetString()!);
}
