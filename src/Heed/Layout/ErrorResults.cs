using Heed.Design;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Layout;

/// <summary>The pages that say what went wrong and where to go on. Data formats get the same as problem details (RFC 9457).</summary>
public static class ErrorResults
{
    private static readonly string[] DataEndings = [".json", ".jsonld", ".csv", ".atom", ".ics", ".xml", "/timemap"];

    /// <summary>There is nothing at the address, or nothing that the reader may know about.</summary>
    public static IResult NotFound(RequestContext here) =>
        Answer(
            here,
            StatusCodes.Status404NotFound,
            T("Page not found"),
            here switch
            {
                { AsAt: { } day } => T($"There was no public page at this address on {day}. It may have been published later."),
                _ when IsApi(here) => T($"There is nothing public at this address. {here.Origin + "/api"} describes every address."),
                _ => T("If you typed the web address, check it is correct. If you followed a link, the link is wrong."),
            }
        );

    /// <summary>The address is there, but not for this method.</summary>
    /// <param name="here">What was asked.</param>
    /// <param name="allowed">The methods that it is there for.</param>
    public static IResult WrongMethod(RequestContext here, string allowed) =>
        Answer(
            here, StatusCodes.Status405MethodNotAllowed, T("This cannot be done here"),
            T($"This address does not accept {here.Request.Method}. It accepts: {allowed}."));

    /// <summary>The address accepts only JSON.</summary>
    public static IResult NotJson(RequestContext here) =>
        Answer(
            here, StatusCodes.Status415UnsupportedMediaType, T("Send JSON"),
            T("This address accepts JSON. Send it with the header Content-Type: application/json."));

    /// <summary>The query can't be answered.</summary>
    public static IResult BadRequest(RequestContext here, string sentence) =>
        BadRequest(here, new BadRequestException(sentence));

    /// <summary>The query can't be answered.</summary>
    public static IResult BadRequest(RequestContext here, BadRequestException bad) =>
        Answer(here, StatusCodes.Status400BadRequest, bad.Title ?? T("There is a problem with this web address"), bad.Message, bad);

    /// <summary>It is not allowed, or not in the current state.</summary>
    public static IResult Refused(RequestContext here, int status, string title, string sentence) => Answer(here, status, title, sentence);

    /// <summary>The content was destroyed.</summary>
    public static IResult Gone(RequestContext here, string sentence) =>
        Answer(here, StatusCodes.Status410Gone, T("This content was removed"), sentence);

    /// <summary>A bug. The id is in the log.</summary>
    public static IResult Fault(RequestContext here, string id) =>
        Answer(here, StatusCodes.Status500InternalServerError, T("Sorry, something went wrong"),
            T($"We could not show this page. This is our fault. If you contact us about it, quote the number {id}."));

    /// <summary>Whether programs read what is at an address.</summary>
    public static bool IsData(string path) => DataEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsApi(RequestContext here) => here.Request.Path.StartsWithSegments("/api/v1");

    private static IResult Answer(RequestContext here, int status, string title, string sentence, BadRequestException? bad = null)
    {
        var path = here.Request.Path.Value ?? "";
        if (IsApi(here) || IsData(path))
            return Results.Problem(sentence, here.Request.GetEncodedPathAndQuery(), status, title);
        // What was asked inside another parameter, such as what to follow, can't be chosen again from a list.
        var choice = bad?.Choice is { } wrong && here.Request.Query.ContainsKey(wrong.Name) ? wrong : null;
        var page = new ProblemPage(title, choice?.Sentence ?? sentence)
            { Here = here, CanTryAgain = bad is not null, Choice = choice, Status = status };
        return new ProblemAnswer(page, status);
    }
}

/// <summary>A page that says what went wrong.</summary>
public sealed class ProblemPage(string title, string sentence) : Page
{
    private const int MostAsked = 12;
    private const int LongestName = 40;
    private const int LongestValue = 300;

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["as-at"] = "Show this page as on",
        ["from"] = "First date",
        ["to"] = "Second date",
        ["q"] = "Words",
        ["page"] = "Page",
        ["kind"] = "Type of record",
        ["state"] = "Status",
        ["year"] = "Year",
        ["sort"] = "Sort by",
    };

    public override string Title => title;

    /// <summary>What went wrong and what to do.</summary>
    public string Sentence => sentence;

    /// <summary>The answer's status code.</summary>
    public int Status { get; init; }

    /// <summary>Whether what was asked for is shown again, to be corrected.</summary>
    public bool CanTryAgain { get; init; }

    /// <summary>The choice that cannot be, to be made again; null when the fault is another.</summary>
    public WrongChoice? Choice { get; init; }

    /// <summary>What was asked for: each parameter of the address with its label and value.</summary>
    public IEnumerable<(string Name, string Label, string Value)> Asked =>
        from parameter in Here.Request.Query.Take(MostAsked)
        where CanTryAgain && parameter.Key.Length is > 0 and <= LongestName && parameter.Key != "after" && IsTaken(parameter.Key)
        let label = parameter.Key == Choice?.Name ? Choice.Label
            : Labels.GetValueOrDefault(parameter.Key) is { } ours ? T(ours) : parameter.Key
        select (parameter.Key, label, Cut(parameter.Value.ToString()));

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [];

    private bool IsTaken(string name) => name == KnownParameters.AsAt
        || Here.Request.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<KnownParameters>().Any(k => k.Names.Contains(name)) == true;

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}
