using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Platform.Mail;

/// <summary>
/// A server on this machine that behaves as the documentation of GOV.UK Notify says (docs.notifications.service.gov.uk/rest-api.html).
/// </summary>
internal sealed class NotifyServer(Func<DateTimeOffset> now) : IAsyncDisposable
{
    public static readonly Guid Service = Guid.Parse("26785a09-ab16-4eb0-8407-a37497a57506");
    public static readonly Guid Secret = Guid.Parse("3d844edf-8d35-48ac-975b-e847b4f122b0");
    public static readonly Guid Template = Guid.Parse("9d751e0e-f929-4891-82a1-a3e1c3c18ee3");

    private readonly WebApplication app = Make();

    public static string Key { get; } = $"heed test-key-{Service}-{Secret}";

    public string Address { get; private set; } = "";

    /// <summary>What was taken, by Notify's number.</summary>
    public ConcurrentDictionary<string, JsonElement> Taken { get; } = new();

    /// <summary>The status of each, by address; “sending” when not said.</summary>
    public ConcurrentDictionary<string, string> Statuses { get; } = new();

    /// <summary>What to answer to every mail instead: a status, the kind of fault and words.</summary>
    public (int Status, string Kind, string Words)? Refuses { get; set; }

    /// <summary>Whom alone it sends to, as with a team-only key.</summary>
    public string? OnlyTo { get; set; }

    /// <summary>Whether it breaks off after a mail was taken, before the answer.</summary>
    public bool BreaksOff { get; set; }

    public int Requests { get; private set; }

    public async Task StartAsync()
    {
        app.Use(async (context, next) =>
        {
            Requests++;
            if (Fault(context.Request.Headers.Authorization.ToString()) is { } fault)
                await RefuseAsync(context, 403, "AuthError", fault);
            else
                await next();
        });
        app.MapPost("/v2/notifications/email", TakeAsync);
        app.MapGet(
            "/v2/notifications/{id}", async (HttpContext context, string id) =>
                await (Taken.TryGetValue(id, out var mail) ? context.Response.WriteAsJsonAsync(Told(id, mail))
                    : RefuseAsync(context, 404, "NoResultFound", "No result found")));
        app.MapGet("/v2/notifications", (HttpContext context, string? reference) => context.Response.WriteAsJsonAsync(new
        {
            notifications = Taken.Where(m => reference is null || m.Value.GetProperty("reference").GetString() == reference)
                .Select(m => Told(m.Key, m.Value)),
            links = new { current = "/v2/notifications" },
        }));
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Make()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var mail = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var to = mail.GetProperty("email_address").GetString()!;
        if (Refuses is { } refusal)
            await RefuseAsync(context, refusal.Status, refusal.Kind, refusal.Words);
        else if (to.EndsWith("@unknown.example.org", StringComparison.Ordinal))
            await RefuseAsync(context, 400, "ValidationError", "email_address Not a valid email address");
        else if (OnlyTo is not null && to != OnlyTo)
            await RefuseAsync(context, 400, "BadRequestError", "Can’t send to this recipient using a team-only API key");
        else if (mail.TryGetProperty("one_click_unsubscribe_url", out var leave)
            && !leave.GetString()!.StartsWith("https://", StringComparison.Ordinal))
            await RefuseAsync(context, 400, "ValidationError", "one_click_unsubscribe_url is not a valid https url");
        else if (mail.GetProperty("template_id").GetGuid() != Template)
            await RefuseAsync(context, 400, "BadRequestError", "Template not found");
        else
        {
            var id = Guid.CreateVersion7().ToString();
            Taken[id] = mail.Clone();
            if (BreaksOff)
            {
                context.Abort();
                return;
            }
            context.Response.StatusCode = 201;
            await context.Response.WriteAsJsonAsync(
                new { id, reference = mail.GetProperty("reference").GetString(),
                    content = new { subject = "x", body = "x", from_email = "x" }, uri = $"{Address}/v2/notifications/{id}",
                    template = new { id = Template, version = 1 } });
        }
    }

    private object Told(string id, JsonElement mail) =>
        new { id, reference = mail.GetProperty("reference").GetString(), email_address = mail.GetProperty("email_address").GetString(),
            type = "email", status = Statuses.GetValueOrDefault(mail.GetProperty("email_address").GetString()!, "sending") };

    // The token must be ours, signed with the secret half of the key, and half a minute old at most.
    private string? Fault(string header)
    {
        var parts = header.Replace("Bearer ", "", StringComparison.Ordinal).Split('.');
        if (parts.Length != 3)
            return "Unauthorized: authentication token must be provided";
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret.ToString()), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        var (head, claims) = (Read(parts[0]), Read(parts[1]));
        if (head.GetProperty("alg").GetString() != "HS256" || claims.GetProperty("iss").GetGuid() != Service || !signature.AsSpan()
            .SequenceEqual(System.Buffers.Text.Base64Url.DecodeFromChars(parts[2])))
            return "Invalid token: API key not found";
        return Math.Abs(claims.GetProperty("iat").GetInt64() - now().ToUnixTimeSeconds()) > 30
            ? "Error: Your system clock must be accurate to within 30 seconds" : null;
    }

    private static JsonElement Read(string part) => JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(part)).RootElement;

    private static Task RefuseAsync(HttpContext context, int status, string kind, string words)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { status_code = status, errors = new[] { new { error = kind, message = words } } });
    }
}
