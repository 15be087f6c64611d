using System.Security.Cryptography;
using System.Text;
using Heed.Accounts.Tokens;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Access;

/// <summary>
/// A request that is sent again with the same key is answered as before and not done again. One that was refused changed nothing, and may
/// be corrected and sent with the same key.
/// </summary>
public sealed class IdempotencyFilter(IServiceScopeFactory scopes, TimeProvider clock) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
            return await next(context);
        if (key.Length > KeptAnswer.KeyLength)
            throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-key", "The idempotency key is too long",
                $"{Header} has {key.Length} characters. Use at most {KeptAnswer.KeyLength}, such as a UUID.");
        var account = http.Features.Get<TokenHolder>()!.Staff.Id;
        var (mark, request) = (HashOf(Encoding.UTF8.GetBytes(key)), RequestOf(http));
        if (await BeforeAsync(account, mark, request, http) is { } before)
            return before;
        var isDone = false;
        try
        {
            var answer = await next(context);
            if (answer is ApiAnswer { Status: < 300 } done)
            {
                await KeepAsync(
                    account, mark, done, http.RequestServices.GetRequiredService<ContentProtector>().Close(done.Body));
                isDone = true;
            }
            return answer;
        }
        finally
        {
            if (!isDone)
                await WithAsync(db => Of(db, account, mark).ExecuteDeleteAsync());
        }
    }

    // What was answered before; null when this is the first, which is then noted.
    private async Task<ApiAnswer?> BeforeAsync(Guid account, byte[] mark, byte[] request, HttpContext http)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - KeptAnswer.Lasts;
        await WithAsync(db => db.KeptAnswers.Where(a => a.At <= old).ExecuteDeleteAsync());
        try
        {
            if (await WithAsync(db => Of(db, account, mark).AsNoTracking().FirstOrDefaultAsync()) is not { } known)
            {
                await WithAsync(db =>
                {
                    db.KeptAnswers.Add(KeptAnswer.Begin(account, mark, request, now));
                    return db.SaveChangesAsync();
                });
                return null;
            }
            if (!known.RequestHash.AsSpan().SequenceEqual(request))
                throw new ApiRefusedException(StatusCodes.Status422UnprocessableEntity, "key-used", "The idempotency key was used before",
                    "You sent another request with this key in the last day. Use a new key for each thing to be done.");
            if (known.Status is not { } status)
                throw Unfinished();
            http.Response.Headers["Idempotency-Replayed"] = "true";
            var seal = http.RequestServices.GetRequiredService<ContentProtector>();
            return new ApiAnswer(status, seal.Open(known.ClosedBody!)) { ETag = known.ETag, Location = known.Location };
        }
        catch (DbUpdateException)
        {
            // Two came at once with one key.
            throw Unfinished();
        }
    }

    private Task<int> KeepAsync(Guid account, byte[] mark, ApiAnswer answer, byte[] closed) =>
        WithAsync(async db =>
        {
            var kept = await Of(db, account, mark).FirstAsync();
            kept.Done(answer, closed);
            return await db.SaveChangesAsync();
        });

    // In a scope of its own: what is not saved of the request itself must not be saved with it.
    private async Task<T> WithAsync<T>(Func<HeedDatabase, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<HeedDatabase>());
    }

    private static IQueryable<KeptAnswer> Of(HeedDatabase db, Guid account, byte[] mark) =>
        db.KeptAnswers.Where(a => a.AccountId == account && a.KeyHash == mark);

    private static byte[] RequestOf(HttpContext http) =>
        HashOf([.. Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString}\n"), .. HashOf(ApiBody.Of(http).Bytes)]);

    private static byte[] HashOf(byte[] bytes) => SHA256.HashData(bytes);

    private static ApiRefusedException Unfinished() =>
        new(StatusCodes.Status409Conflict, "not-finished", "A request with this key is not finished",
            "Wait a moment and send it again. If this continues, check whether it was done. Then use a new key.");
}
