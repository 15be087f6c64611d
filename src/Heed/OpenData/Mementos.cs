using System.Globalization;
using Heed.Layout;
using Heed.Platform.Http;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Heed.OpenData;

/// <summary>
/// Reading at a time as programs ask for it (Memento, RFC 7089): every address below a programme is its own time gate. Asked with
/// <c>Accept-Datetime</c> it leads to itself <c>as-at</c> that day, and every answer says what it is a memento of.
/// </summary>
public sealed class Mementos : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var here = context.HttpContext.RequestServices.GetRequiredService<RequestContext>();
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (here.AsAt is null && request.Headers.TryGetValue("Accept-Datetime", out var asked))
            return await NegotiateAsync(asked.ToString(), here, response, context.HttpContext.RequestAborted);
        var result = await next(context);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return result;
        response.Headers.Append(HeaderNames.Link, Links(here));
        if (here.AsAt is { } day)
            response.Headers["Memento-Datetime"] = Http(await MomentAsync(here, day, context.HttpContext.RequestAborted));
        else
            response.Headers.Append(HeaderNames.Vary, "Accept-Datetime");
        return result;
    }

    private static async Task<IResult> NegotiateAsync(string asked, RequestContext here, HttpResponse response, CancellationToken cancel)
    {
        if (!DateTime.TryParseExact(asked, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return ErrorResults.BadRequest(here, $"{T($"“{ProgrammeFilter.Shorten(asked)}” in Accept-Datetime is not an HTTP date.")} "
                + T("Write it like “Fri, 30 Jun 2017 12:00:00 GMT”."));
        // Before the record begins, or after today: the first or the last day there is.
        var first = await Timemap.FirstAsync(here, cancel) is { } start ? Clock.DayOf(start) : here.Today;
        var day = Clock.DayOf(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
        day = day < first ? first : day > here.Today ? here.Today : day;
        response.Headers.Append(HeaderNames.Vary, "Accept-Datetime");
        response.Headers.Append(HeaderNames.Link, Links(here));
        var original = Original(here);
        return Results.Redirect($"{original}{(original.Contains('?', StringComparison.Ordinal) ? '&' : '?')}as-at={day:yyyy-MM-dd}");
    }

    // A past day is read as at its end. Today has not ended, so it is read as at its last change.
    private static async Task<DateTime> MomentAsync(RequestContext here, DateOnly day, CancellationToken cancel)
    {
        if (day < here.Today)
            return Clock.EndOf(day);
        var latest = await here.Reading.LatestChangesAsync(here.Programme, 1, cancel);
        return latest is [var edition] && edition.PublishedAt > Clock.StartOf(day) ? edition.PublishedAt : Clock.StartOf(day);
    }

    private static string Links(RequestContext here)
    {
        var gate = $"<{here.Origin}{Original(here)}>; rel=\"original timegate\"";
        return Timemap.Of(here) is { } map ? $"{gate}, <{here.Origin}{map}>; rel=\"timemap\"; type=\"application/link-format\"" : gate;
    }

    /// <summary>The address asked for, with its filters but without the day.</summary>
    internal static string Original(RequestContext here)
    {
        var query = new QueryBuilder(
            here.Request.Query.Where(q => q.Key != "as-at").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")));
        return here.Request.PathBase + here.Request.Path.ToUriComponent() + query.ToQueryString().ToUriComponent();
    }

    internal static string Http(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Reading at a time as programs ask for it, for groups of addresses.</summary>
public static class MementosOfEndpoints
{
    /// <summary>Makes each address of a group its own time gate.</summary>
    public static RouteGroupBuilder WithMementos(this RouteGroupBuilder group) =>
        group.AddEndpointFilter<Mementos>().WithMetadata(HasOtherDays.Mark);
}
