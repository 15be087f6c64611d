using System.Globalization;
using Heed.Language;
using Heed.Platform.Language;

namespace Heed.Layout;

/// <summary>
/// The language of a programme's pages: the one that the reader's browser asks for, if the programme allows it; else that of its record, if
/// the site has texts in it; else the site's.
/// </summary>
public static class PageLanguage
{
    /// <summary>The languages a programme's pages can be read in, the one they have by themselves first.</summary>
    public static IReadOnlyList<CultureInfo> Of(SiteLanguage site, IRecordKeeping programme) =>
        [.. programme.PagesIn.Select(site.TextsIn).OfType<CultureInfo>().Prepend(site.TextsIn(programme.Language) ?? site.Culture)
            .Distinct()];

    /// <summary>Speaks it for what follows; whoever keeps the answer is told if other readers get another.</summary>
    internal static CultureInfo Speak(HttpContext http, IRecordKeeping programme)
    {
        var site = http.RequestServices.GetRequiredService<SiteLanguage>();
        var offered = Of(site, programme);
        // Data has the same words for everybody.
        var isChosen = offered.Count > 1 && !ErrorResults.IsData(http.Request.Path);
        if (isChosen)
            http.Response.Headers.Vary = "Accept-Language";
        var spoken = isChosen && site.AskedFor(http.Request) is { } asked && offered.Contains(asked) ? asked : offered[0];
        RecordLanguage.Say(programme.Language);
        return CultureInfo.CurrentUICulture = spoken;
    }
}

/// <summary>An answer in the language of a programme's pages. Answers are written after their filters, when the site's is back.</summary>
internal sealed class AnswerInLanguage(IResult answer, CultureInfo spoken, string? recorded) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => (answer as IStatusCodeHttpResult)?.StatusCode;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        CultureInfo.CurrentUICulture = spoken;
        RecordLanguage.Say(recorded);
        await answer.ExecuteAsync(httpContext);
    }
}
