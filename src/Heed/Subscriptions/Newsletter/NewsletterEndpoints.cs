using Heed.Changes;
using Heed.Language;
using Heed.Layout;
using Heed.Ledger;
using Heed.OpenData;
using Heed.Platform.Http;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Subscriptions.Newsletter;

/// <summary>Blocks for the newsletters of others: of an update, and of all that changed in a period.</summary>
public static class NewsletterEndpoints
{
    private const int MostItems = 60;

    /// <summary>Maps them below a programme: the page, and the block alone as text and as HTML.</summary>
    public static void MapNewsletters(this IEndpointRouteBuilder programme)
    {
        Map(programme, $"/{Slices.Registry.Bulletins.Kind.Template}/newsletter", OfBulletinAsync);
        Map(programme, "/changes/newsletter", OfPeriodAsync);
    }

    private static void Map(
        IEndpointRouteBuilder programme, string address,
        Func<HttpContext, RequestContext, ProgrammeLedger, CancellationToken, Task<(NewsletterBlock? Block, IResult? Problem)>> read)
    {
        programme = programme.MapGroup("").Takes(Period.Parameters);
        programme.MapGet(
            address, (HttpContext http, RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) => AnswerAsync(
                http, here, ledger, read, block => PageOf(block, here), cancel));
        programme.MapGet(
            address + ".txt", (HttpContext http, RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) => AnswerAsync(
                http, here, ledger, read, block => Results.Text(block.Text, "text/plain; charset=utf-8"), cancel));
        programme.MapGet(
            address + ".html", (HttpContext http, RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) => AnswerAsync(
                http, here, ledger, read, block => Results.Text(Whole(block), "text/html; charset=utf-8"), cancel));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, RequestContext here, ProgrammeLedger ledger,
        Func<HttpContext, RequestContext, ProgrammeLedger, CancellationToken, Task<(NewsletterBlock? Block, IResult? Problem)>> read,
        Func<NewsletterBlock, IResult> show, CancellationToken cancel)
    {
        var (block, problem) = await read(http, here, ledger, cancel);
        return problem ?? show(block!);
    }

    private static View PageOf(NewsletterBlock block, RequestContext here)
    {
        var path = here.Request.Path.Value![(here.Programme.Length + 2)..];
        var (from, to) = (here.Request.Query["from"].ToString(), here.Request.Query["to"].ToString());
        var query = string.Join(
            '&', new[] { ("from", from), ("to", to) }.Where(p => p.Item2.Length > 0)
                .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        return new View(
            "/Subscriptions/Newsletter/Newsletter.cshtml", new NewsletterPage(
                block, path, query.Length > 0 ? "?" + query : "") { Here = here });
    }

    private static string Whole(NewsletterBlock block) =>
        $"<!DOCTYPE html>\n<html lang=\"{Localizer.LanguageTag}\">\n<head><meta "
            + $"charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(
                block.Title)}</title></head>\n<body>\n{block.Html}</body>\n</html>\n";

    private static async Task<(NewsletterBlock? Block, IResult? Problem)> OfBulletinAsync(
        HttpContext http, RequestContext here, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var (bulletin, problem) = await RecordEndpoints.FindAsync(RecordEndpoints.PathOf(http, Slices.Registry.Bulletins), here, cancel);
        if (problem is not null)
            return (null, problem);
        var entry = bulletin!.Entry;
        var links = (await here.Reading.LinksFromAsync(entry, cancel)).Select(l => l.Other).DistinctBy(o => o.Path)
            .Where(o => o.Path.Length > 0).Take(MostItems);
        var name = Layout.RecordName.Of(entry.Kind, entry.Reference, entry.Title);
        return (new NewsletterBlock(
            name, SentenceOf(bulletin), here.Whole(entry.Path),
            [.. links.Select(o => new NewsletterItem(DayOf(o), o.Title, here.Whole(o.Path)))], here.ProgrammeTitle), null);
    }

    private static async Task<(NewsletterBlock? Block, IResult? Problem)> OfPeriodAsync(
        HttpContext http, RequestContext here, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var changes = await ChangesBetween.LoadAsync(here, ledger, MostItems, cancel);
        var items = changes.Records.Select(
            r => new NewsletterItem(
                RecordChange.Day(r.Steps[^1]), r.Title, here.Whole(r.Path),
                string.Join(". ", new[] { r.SortInWords }.Concat(r.FromTo)) + "."));
        var (from, to) = (changes.Period.From, changes.Period.To);
        var sentence = T($"{changes.Total:# record|# records} changed from {from} to {to}.");
        if (changes.Total > MostItems)
            sentence += " " + T($"This lists the first {MostItems}.");
        return (new NewsletterBlock(T($"What changed in {here.ProgrammeTitle}"), sentence, here.Whole($"changes?{changes.Period.Query}"),
            [.. items], here.ProgrammeTitle), null);
    }

    private static string? DayOf(Entry entry) => entry.OnFrom is { } day ? entry.OnTo == day ? Phrases.Day(day)
        : day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    // Its summary; without one, how it begins.
    private static string SentenceOf(ReadRecord bulletin)
    {
        var text = MarkdownText.Plain(bulletin.Content!.Summary ?? Slices.Registry.Bulletins.Bulletin!.Text(bulletin.Content));
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        line = end > 0 ? line[..(end + 1)] : line;
        return line.Length <= 400 ? line : line[..400].TrimEnd() + "…";
    }
}
