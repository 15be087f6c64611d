using AngleSharp.Html.Dom;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Heed.Tests.Web;

/// <summary>Someone at a browser with cookies: fetches pages, fills in their forms and sends them, follows where they lead.</summary>
public sealed class Visitor(HttpMessageHandler site) : IDisposable
{
    // Cookies for a secure address only: as they are on a real site.
    private static readonly Uri Site = new("https://localhost/");

    private readonly CookieContainerHandler cookies = new() { InnerHandler = site };

    /// <summary>The cookies that the browser holds.</summary>
    public System.Net.CookieContainer Cookies => cookies.Container;

    /// <summary>Fetches an address, and follows at most three times where it leads.</summary>
    public Task<Answer> GetAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Site, address)));

    public void Dispose() => cookies.Dispose();

    /// <summary>Sends a request as it is, without following.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient(cookies, disposeHandler: false) { BaseAddress = Site };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>Fills in a form of a page and sends it, as a browser would: with everything it holds, and the button pressed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">What is typed or chosen, by field name; null empties a field or clears a box.</param>
    /// <param name="button">The text of the button pressed, or its value; the form's first when not given.</param>
    /// <param name="form">Picks the form; by default the first in the page's main part that has the button or the first field.</param>
    /// <param name="ticked">Boxes ticked besides, where several have one name.</param>
    public async Task<Answer> SubmitAsync(
        Answer page, IReadOnlyDictionary<string, string?>? fields = null, string? button = null, string? form = null,
        IEnumerable<KeyValuePair<string, string>>? ticked = null)
    {
        fields ??= new Dictionary<string, string?>();
        var forms = page.Page.QuerySelectorAll<IHtmlFormElement>(form ?? "main form[method=post]").ToList();
        var chosen = forms.FirstOrDefault(f => Fits(f, fields, button)) ?? throw new InvalidOperationException(
            $"No form on “{page.Page.Title}” has {button ?? string.Join(", ", fields.Keys)}. It says: {page.Text}");
        var pressed = button is null ? null : ButtonOf(chosen, button);
        var values = Values(chosen, fields);
        values.AddRange(ticked ?? []);
        if (pressed?.GetAttribute("name") is { } name)
            values.Add(new(name, pressed.GetAttribute("value") ?? ""));
        var action = pressed?.GetAttribute("formaction") ?? chosen.GetAttribute("action") ?? "";
        return await FollowAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(Site, action)) { Content = new FormUrlEncodedContent(values) });
    }

    private async Task<Answer> FollowAsync(HttpRequestMessage request)
    {
        var answer = await SendAsync(request);
        for (var step = 0; step < 3 && (int)answer.Status is 301 or 302 or 303
            && answer.Headers.TryGetValue("Location", out var next); step++)
            answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Site, next)));
        return answer;
    }

    private static bool Fits(IHtmlFormElement form, IReadOnlyDictionary<string, string?> fields, string? button) =>
        (button is null || ButtonOf(form, button) is not null)
            && fields.Keys.All(name => form.QuerySelector($"[name=\"{name}\"]") is not null);

    private static IElement? ButtonOf(IHtmlFormElement form, string text) =>
        form.QuerySelectorAll("button")
            .FirstOrDefault(
                b => b.Words() == ShownWords.Folded(text) || b.GetAttribute("aria-label") == text || b.GetAttribute("value") == text);

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, IReadOnlyDictionary<string, string?> typed)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = field.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || field.HasAttribute("disabled") || typed.ContainsKey(name))
                continue;
            if (Shown(field) is { } value)
                values.Add(new(name, value));
        }
        values.AddRange(typed.Where(t => t.Value is not null).Select(t => new KeyValuePair<string, string>(t.Key, t.Value!)));
        return values;
    }

    private static string? Shown(IElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}
