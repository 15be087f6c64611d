using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Heed.Language;
using Heed.Layout;

namespace Heed.YourData;

/// <summary>
/// Everything that is held of a person, to take with them: for machines as JSON, for people as a page that needs nothing else.
/// </summary>
/// <param name="held">What is held.</param>
/// <param name="origin">The site's own address.</param>
/// <param name="at">When (UTC).</param>
public sealed class DataDownload(IReadOnlyList<HeldOfPerson> held, string origin, DateTime at)
{
    private static readonly JsonSerializerOptions Readable = new(
        JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public byte[] AsJson() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                from = origin,
                at,
                held = held.Select(h => new
                {
                    what = T(h.Label),
                    things = h.Things.Select(t => new
                    {
                        t.Programme,
                        t.Title,
                        t.State,
                        since = t.At,
                        publicAt = t.Address is null ? null : origin + t.Address,
                        reference = t.Return?.Reference,
                        said = t.Said.Select(s => new { s.Label, s.Text }),
                    }),
                }),
            },
            Readable
        );

    public byte[] AsPage()
    {
        var (page, title) = (new StringBuilder(), Safe(T("Data we had about you")));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"{Localizer.LanguageTag}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            + $"content=\"width=device-width\"><title>{title}</title></head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>\n<p>{Safe(T($"From {origin}, on {Phrases.Day(at)}."))}</p>\n");
        foreach (var of in held.Where(h => h.Things.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(T(of.Label))}</h2>\n");
            foreach (var thing in of.Things)
            {
                page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(thing.Title)}</h3>\n<dl>\n");
                Row(page, T("Programme"), thing.Programme.Length == 0 ? T("All programmes") : thing.Programme);
                Row(page, T("Since"), Phrases.Day(thing.At));
                Row(page, T("Status"), thing.State);
                if (thing.Return is { } back)
                    Row(page, T("Reference"), back.Reference);
                foreach (var (label, text) in thing.Said)
                    Row(page, label, text);
                page.Append("</dl>\n");
            }
        }
        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    private static void Row(StringBuilder page, string label, string text) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"<dt>{Safe(label)}</dt><dd>{Safe(text).Replace("\n", "<br>", StringComparison.Ordinal)}</dd>\n");

    // Line breaks are kept as they are: they become breaks of the page.
    private static string Safe(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);
}
