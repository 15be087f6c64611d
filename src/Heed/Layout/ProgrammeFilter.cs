using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>Reads a public request's programme and day before its endpoint runs; answers 404 and 400 itself.</summary>
public sealed class ProgrammeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var (day, problem) = ReadDay(http.Request, here.Today);
        if (problem is not null)
            return ErrorResults.BadRequest(here, problem);
        here.ReadAsAt(day);
        if (http.GetRouteValue("programme") is string programme && !await here.EnterAsync(programme, http.RequestAborted))
            return ErrorResults.NotFound(here);
        try
        {
            return await next(context);
        }
        catch (BadRequestException bad)
        {
            return ErrorResults.BadRequest(here, bad.Message);
        }
        catch (Ledger.RefusedException refused) when (refused.Code == "bad-cursor")
        {
            return ErrorResults.BadRequest(here, refused.Message);
        }
    }

    private static (DateOnly? Day, string? Problem) ReadDay(HttpRequest request, DateOnly today)
    {
        var asked = request.Query["as-at"].ToString();
        if (asked.Length == 0)
            return (null, null);
        if (!DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (null, T($"“{Shorten(asked)}” is not a date we can read. Write the year, month and day, such as as-at=2017-06-30."));
        if (day > today)
            return (null, T($"{day} is in the future. Choose {today} or an earlier date."));
        return day < new DateOnly(1900, 1, 1) ? (null, T($"{day} is too long ago. Choose a date from 1900 on.")) : (day, null);
    }

    internal static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>A query that cannot be answered. The message says which part is wrong and what is allowed.</summary>
public sealed class BadRequestException(string message) : Exception(message);
