using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Heed.Platform.Mail.Notify;

/// <summary>Speaks to GOV.UK Notify: sends a mail, asks what became of one.</summary>
/// <remarks>https://docs.notifications.service.gov.uk/rest-api.html</remarks>
internal sealed class NotifyClient(NotifyChoice choice, HttpClient http, TimeProvider clock)
{
    /// <summary>What the HTTP client is called where it is registered.</summary>
    public const string Name = "GOV.UK Notify";

    /// <summary>Sends a mail.</summary>
    /// <exception cref="NotifyRefusedException">It was not taken.</exception>
    public async Task<NotifyNotification> SendAsync(NotifyMail mail, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, "/v2/notifications/email");
        request.Content = JsonContent.Create(mail, NotifyJson.Default.NotifyMail);
        using var answer = await http.SendAsync(request, cancel);
        await ThrowIfRefusedAsync(answer, cancel);
        return (await answer.Content.ReadFromJsonAsync(NotifyJson.Default.NotifyNotification, cancel))!;
    }

    /// <summary>Asks for a mail by Notify's own number; null when Notify has forgotten it, after seven days.</summary>
    /// <exception cref="NotifyRefusedException">Notify does not say.</exception>
    public async Task<NotifyNotification?> FindAsync(string id, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, $"/v2/notifications/{Uri.EscapeDataString(id)}");
        using var answer = await http.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        await ThrowIfRefusedAsync(answer, cancel);
        return await answer.Content.ReadFromJsonAsync(NotifyJson.Default.NotifyNotification, cancel);
    }

    /// <summary>Asks for a mail by our number; null when Notify never had it.</summary>
    /// <exception cref="NotifyRefusedException">Notify does not say.</exception>
    public async Task<NotifyNotification?> FindByReferenceAsync(string reference, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, $"/v2/notifications?template_type=email&reference={Uri.EscapeDataString(reference)}");
        using var answer = await http.SendAsync(request, cancel);
        await ThrowIfRefusedAsync(answer, cancel);
        return (await answer.Content.ReadFromJsonAsync(NotifyJson.Default.NotifyPage, cancel))!.Notifications.FirstOrDefault(
            n => n.Reference == reference);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(choice.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        return request;
    }

    // A JSON Web Token, HS256; it holds for half a minute.
    private string Token()
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = $"{Encoded("""{"typ":"JWT","alg":"HS256"}""")}.{Encoded($$"""{"iss":"{{choice.Service}}","iat":{{seconds}}}""")}";
        return $"{text}.{Base64Url.EncodeToString(
            HMACSHA256.HashData(Encoding.ASCII.GetBytes(choice.Secret.ToString()), Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static async Task ThrowIfRefusedAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.IsSuccessStatusCode)
            return;
        NotifyRefusal? refusal = null;
        try
        {
            refusal = await answer.Content.ReadFromJsonAsync(NotifyJson.Default.NotifyRefusal, cancel);
        }
        catch (JsonException)
        {
            // What stands before Notify answers in its own words.
        }
        throw new NotifyRefusedException((int)answer.StatusCode, refusal?.Errors is [var first, ..] ? first : null);
    }
}

/// <summary>GOV.UK Notify did not do what was asked.</summary>
internal sealed class NotifyRefusedException(int status, NotifyFault? fault) : Exception($"Notify {status} {fault?.Error}".TrimEnd())
{
    public int Status => status;

    /// <summary>The kind of fault, which is part of Notify's contract; null when it did not say.</summary>
    public string? Kind => fault?.Error;

    /// <summary>What Notify says of it in words, which may change.</summary>
    public string? Words => fault?.Message;
}
