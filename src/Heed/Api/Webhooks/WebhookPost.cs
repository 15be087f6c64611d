using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Heed.Api.Webhooks;

/// <summary>What a try to deliver a message came to.</summary>
/// <param name="IsDelivered">Whether the address accepted it.</param>
/// <param name="Result">What it answered, or why it did not, in a few words.</param>
/// <param name="IsGone">Whether it said that it wants no more, ever.</param>
public sealed record WebhookAnswer(bool IsDelivered, string Result, bool IsGone = false);

/// <summary>Posts a signed message. Nothing but the status of the answer is read.</summary>
public sealed class WebhookPost(IHttpClientFactory http, WebhookSecrets secrets, TimeProvider clock)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "webhooks";

    /// <summary>How long an address has to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<WebhookAnswer> SendAsync(Webhook hook, string id, byte[] body, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, secrets.AddressOf(hook)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Heed", null));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(hook, id, now, body));
        try
        {
            using var client = http.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return new(answer.IsSuccessStatusCode, $"Answered {(int)answer.StatusCode}", answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or OperationCanceledException
            && !cancel.IsCancellationRequested)
        {
            return new(false, Words(failed));
        }
    }

    private static string Words(Exception failed) => failed switch
    {
        OperationCanceledException => $"No answer in {Patience.TotalSeconds:0} seconds",
        _ when failed is NotPublicException || failed.InnerException is NotPublicException => "Not on the public internet: not sent",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "No such name",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "No valid certificate",
        _ => "No connection",
    };
}
