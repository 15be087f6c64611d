using System.Globalization;
using System.Threading.RateLimiting;
using Heed.Accounts;
using Heed.Accounts.Tokens;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Records;
using Microsoft.Extensions.Options;

namespace Heed.Api.Access;

/// <summary>The kind of record that an address of the API is about.</summary>
public sealed record OfKind(KindPages Pages);

/// <summary>How many requests the API answers.</summary>
public sealed class ApiRules
{
    /// <summary>For one token, in a minute.</summary>
    public int OfTokenPerMinute { get; set; } = 120;

    /// <summary>From one network, in a minute.</summary>
    public int OfNetworkPerMinute { get; set; } = 600;
}

/// <summary>
/// Runs before everything that needs a token, and checks who asks and what they may do. Only the header Authorization says who asks: no
/// cookie is looked at, so that no other site can make a browser write here.
/// </summary>
public sealed class TokenFilter(NetworkCounts networks, TokenRates rates, IOptions<ApiRules> rules) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            if (networks.Add("api", http.Connection.RemoteIpAddress, TimeSpan.FromMinutes(1)) > rules.Value.OfNetworkPerMinute)
                throw TooMany(60);
            await EnterAsync(http);
            return await next(context);
        }
        catch (ApiRefusedException refused)
        {
            return Answer(http, refused);
        }
        catch (BadRequestException bad)
        {
            return Answer(http,
                new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-request", "There is a problem with this web address",
                bad.Message));
        }
        catch (RefusedException refused)
        {
            return Answer(http, ApiRefusedException.Of(refused));
        }
    }

    private async Task EnterAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        var sent = http.Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw Unknown("Send an access token in the header Authorization, as “Bearer heed_…”. You can create one at the desk, under "
                + "Your account.");
        var secret = sent[Scheme.Length..].Trim();
        if (secret.Length > 200 || await services.GetRequiredService<AccessTokens>().FindAsync(secret, cancel) is not { } holder)
            throw Unknown("This token does not work. It may have expired or been revoked. Create another one at the desk, under Your "
                + "account.");
        using var lease = rates.Take(holder.Token.Id);
        if (!lease.IsAcquired)
            throw TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60);
        services.GetRequiredService<StaffHere>().ActFor(holder.Staff);
        http.Features.Set(holder);
        await AdmitAsync(http, holder, cancel);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            await ApiBody.ReadAsync(http);
    }

    private static async Task AdmitAsync(HttpContext http, TokenHolder holder, CancellationToken cancel)
    {
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var endpoint = http.GetEndpoint()!;
        var needed = endpoint.Metadata.GetRequiredMetadata<Needed>();
        var (programme, staff) = ((string)http.GetRouteValue("programme")!, holder.Staff);
        if (programme != holder.Token.Programme)
            throw Forbidden($"This token is for the programme {here.Names.NameOf(holder.Token.Programme)}.");
        var path = endpoint.Metadata.GetMetadata<OfKind>() is { } of ? RecordEndpoints.PathOf(http, of.Pages)
            : needed.IsThroughout ? "" : null;
        if (path is null ? !staff.May(needed.Permission, programme) : !staff.May(needed.Permission, programme, path))
            throw Forbidden($"This needs a token that can be used for “{AccessToken.SlugOf(needed.Permission)}”, of somebody whose roles "
                + "allow it for this record.");
        here.ReadAs(staff.In(programme));
        if (!await here.EnterAsync(programme, cancel))
            here.EnterUnnamed(programme);
        if (endpoint.Metadata.GetMetadata<OfKind>() is null)
            return;
        // What keeps the states of records, and notes who reads them, goes by this name.
        http.Request.RouteValues["path"] = path;
        await http.RequestServices.GetRequiredService<ReadLog>().NoteAsync(staff, programme, path!, cancel);
    }

    private static ApiAnswer Answer(HttpContext http, ApiRefusedException refused)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"Heed\"";
        if (refused.TryAgainAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ApiAnswer.Of(refused) with { ETag = refused.ETag };
    }

    private static ApiRefusedException Unknown(string sentence) =>
        new(StatusCodes.Status401Unauthorized, "no-token", "You need a valid token", sentence);

    private static ApiRefusedException Forbidden(string sentence) =>
        new(StatusCodes.Status403Forbidden, "not-allowed", "This token does not allow this", sentence);

    private static ApiRefusedException TooMany(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, "too-many", "Too many requests", $"Wait {seconds} seconds, then send it again.")
        {
            TryAgainAfter = seconds,
        };
}

/// <summary>Counts the requests of each token.</summary>
public sealed class TokenRates(IOptions<ApiRules> rules) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(token =>
        RateLimitPartition.GetFixedWindowLimiter(
            token, _ => new() { PermitLimit = rules.Value.OfTokenPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public RateLimitLease Take(Guid token) => limiter.AttemptAcquire(token);

    public void Dispose() => limiter.Dispose();
}
