using Heed.Design;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Layout;

/// <summary>The pages that say what went wrong and where to go on. Data formats get the same as problem details (RFC 9457).</summary>
public static class ErrorResults
{
    private static readonly string[] DataEndings = [".json", ".jsonld", ".csv", ".atom", ".ics", ".xml", "/timemap"];

    /// <summary>There is nothing at the address, or nothing that may be known of.</summary>
    public static IResult NotFound(RequestContext here) =>
        Answer(
            here,
            StatusCodes.Status404NotFound,
            "Page not found",
            here.AsAt is { } day
                ? $"Nothing was public at this address on {day:d MMMM yyyy}. It may have been published later."
                : "There is nothing at this address. If you typed it, check that it is right; if you followed a link, the link is wrong."
        );

    /// <summary>The query can't be answered.</summary>
    public static IResult BadRequest(RequestContext here, string sentence) =>
        Answer(here, StatusCodes.Status400BadRequest, "That address asks for something we can’t show", sentence);

    /// <summary>It is not allowed, or not as things stand.</summary>
    public static IResult Refused(RequestContext here, int status, string title, string sentence) => Answer(here, status, title, sentence);

    /// <summary>The content was destroyed.</summary>
    public static IResult Gone(RequestContext here, string sentence) =>
        Answer(here, StatusCodes.Status410Gone, "This content was removed", sentence);

    /// <summary>A bug. The id is in the log.</summary>
    public static IResult Fault(RequestContext here, string id) =>
        Answer(here, StatusCodes.Status500InternalServerError, "Sorry, something went wrong",
            $"We could not show this page. The fault is ours. If you write to us about it, give the number {id}.");

    private static IResult Answer(RequestContext here, int status, string title, string sentence)
    {
        var path = here.Request.Path.Value ?? "";
        return DataEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
            ? Results.Problem(sentence, here.Request.GetEncodedPathAndQuery(), status, title)
            : new ProblemAnswer(new ProblemPage(title, sentence) { Here = here }, status);
    }
}

/// <summary>A page that says what went wrong.</summary>
public sealed class ProblemPage(string title, string sentence) : Page
{
    public override string Title => title;

    /// <summary>What went wrong and what to do.</summary>
    public string Sentence => sentence;

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [];
}
