using System.Globalization;
using Heed.Design;
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
            return ErrorResults.BadRequest(here, new BadRequestException(problem) { Title = T("There is a problem with the date") });
        here.ReadAsAt(day);
        if (http.GetRouteValue("programme") is string programme && !await here.EnterAsync(programme, http.RequestAborted))
            return ErrorResults.NotFound(here);
        if (here.ProgrammeContent is not IRecordKeeping { } kept || kept is { Language: null, PagesIn.Count: 0 })
            return await AnswerAsync(context, next, here);
        var spoken = PageLanguage.Speak(http, kept);
        var given = await AnswerAsync(context, next, here);
        return given is IResult answer ? new AnswerInLanguage(answer, spoken, kept.Language) : given;
    }

    private static async ValueTask<object?> AnswerAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, RequestContext here)
    {
        try
        {
            return await next(context);
        }
        catch (BadRequestException bad)
        {
            return ErrorResults.BadRequest(here, bad);
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
            return (null, T($"“{Shorten(asked)}” is not a date we can read. Write the year, month and day, such as 2017-06-30."));
        if (day > today)
            return (null, T($"{day} is in the future. Choose {today} or an earlier date."));
        return day < new DateOnly(1900, 1, 1) ? (null, T($"{day} is too long ago. Choose a date from 1900 on.")) : (day, null);
    }

    internal static string Shorten(string text, int most = 60) => text.Length <= most ? text : text[..most].TrimEnd() + "…";
}

/// <summary>A query that cannot be answered. The message says which part is wrong and what is allowed.</summary>
public sealed class BadRequestException(string message) : Exception(message)
{
    /// <summary>What the page that says so is called; null for a problem with the web address.</summary>
    public string? Title { get; init; }

    /// <summary>What was chosen that cannot be, so that a page offers the list again; null when the fault is another.</summary>
    public WrongChoice? Choice { get; init; }

    /// <summary>A value that is none of those to choose from. The message is for programs; pages say it with the labels.</summary>
    public static BadRequestException Of(WrongChoice choice)
    {
        var (name, value) = (choice.Name, choice.Value);
        var values = string.Join(", ", choice.Options.Take(40).Select(o => o.Value));
        return new BadRequestException(
            values.Length == 0
                ? T($"“{value}” is not one of the values of the filter “{name}”. It has none, as this list is empty.")
                : T($"“{value}” is not one of the values of the filter “{name}”. It can be: {values}.")) { Choice = choice };
    }
}

/// <summary>A value that is none of those to choose from.</summary>
/// <param name="Name">The filter's name in addresses.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Value">What was asked for, shortened.</param>
/// <param name="Options">What there is to choose from.</param>
public sealed record WrongChoice(string Name, string Label, string Value, IReadOnlyList<DesignOption> Options)
{
    /// <summary>What a page says above the list.</summary>
    public string Sentence => Options.Count == 0 ? T($"We do not have “{Value}” under {Label}.")
        : T($"We do not have “{Value}” under {Label}. Choose one from the list.");
}
