using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;

namespace Heed.Changes;

/// <summary>The comparison of two days as a spreadsheet, as data and as a feed.</summary>
public static class ChangesFormats
{
    private static readonly string[] Columns = ["kind", "path", "title", "change", "state before", "state after", "due before", "due after", "fields", "first change", "last change", "reasons", "address"];

    /// <summary>RFC 4180, with a byte order mark for spreadsheets.</summary>
    public static string Csv(ChangesBetween changes, Here here)
    {
        var csv = new StringBuilder("\uFEFF");
        Line(csv, Columns);
        foreach (var r in changes.Records)
        {
            string?[] row =
            [
                r.Kind.Name, r.Path, r.Title, r.SortInWords, Word(r.Moves?.StateBefore), Word(r.Moves is null ? r.State : r.Moves.StateAfter),
                r.Moves?.DueBefore?.ToString(), r.Moves?.DueAfter?.ToString(), string.Join("; ", r.Fields), Day(r.Steps[0].PublishedAt), Day(r.Steps[^1].PublishedAt),
                string.Join(" | ", r.Reasons), Address(here, r.Path),
            ];
            Line(csv, row);
        }
        return csv.ToString();
    }

    /// <summary>The same as data.</summary>
    public static object Json(ChangesBetween changes, Here here) =>
        new
        {
            programme = here.Programme,
            from = changes.Period.From,
            to = changes.Period.To,
            asAt = here.AsAt,
            count = changes.Records.Count,
            records = changes.Records.Select(r => new
            {
                kind = r.Kind.Name,
                path = r.Path,
                title = r.Title,
                change = r.Sort.Slug,
                state = r.Moves is { StateMoved: true } s ? new { before = s.StateBefore, after = s.StateAfter } : null,
                due = r.Moves is { DateMoved: true } d ? new { before = d.DueBefore, after = d.DueAfter, days = d.Days } : null,
                fields = r.Fields,
                steps = r.Steps.Select(e => new { edition = e.Number, publishedAt = e.PublishedAt, why = RecordChange.ReasonOf(e) }),
                address = Address(here, r.Path),
            }),
        };

    /// <summary>The same as an Atom feed, last changed first.</summary>
    public static string Atom(ChangesBetween changes, Here here)
    {
        var items = changes.Records.OrderByDescending(r => r.Steps[^1].PublishedAt).ThenByDescending(r => r.Steps[^1].Sequence).Select(r => Item(r, here)).ToList();
        var feed = new SyndicationFeed($"{here.ProgrammeTitle}: what moved {changes.Period.InWords}", null, new Uri($"{here.Origin}/{here.Programme}/changes?{changes.Period.Query}"), items)
        {
            Id = $"{here.Origin}/{here.Programme}/changes.atom?{changes.Period.Query}",
            LastUpdatedTime = items.Count > 0 ? items[0].LastUpdatedTime : changes.Period.After,
            Authors = { new SyndicationPerson(null, here.ProgrammeTitle, null) },
            Language = "en-GB",
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Id), "application/atom+xml"));
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { CheckCharacters = true }))
            feed.SaveAsAtom10(xml);
        return text.ToString();
    }

    private static SyndicationItem Item(RecordChange r, Here here)
    {
        var last = r.Steps[^1];
        var says = string.Join(" ", new[] { $"{r.Kind.Label}: {r.SortInWords.ToLowerInvariant()}." }.Concat(r.FromTo.Select(f => f + ".")).Concat(r.Reasons));
        return new SyndicationItem(r.Title, says, new Uri(Address(here, r.Path)), $"{Address(here, r.Path)}#edition-{last.Number}", last.PublishedAt) { PublishDate = last.PublishedAt };
    }

    private static string Address(Here here, string path) => $"{here.Origin}/{here.Programme}/{path}".TrimEnd('/');

    private static string? Word(string? state) => state is null ? null : States.Word(state);

    private static string Day(DateTime utc) => Clock.DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder csv, IEnumerable<string?> values) => csv.AppendJoin(',', values.Select(Quoted)).Append("\r\n");

    // A value that a spreadsheet would take for a formula gets an apostrophe before it.
    private static string Quoted(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
