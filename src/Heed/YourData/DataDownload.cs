using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
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
                    what = h.Label,
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
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            + "content=\"width=device-width\"><title>Data we had about you</title></head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>Data we had about you</h1>\n<p>From {Safe(origin)}, on {Phrases.Day(at)}.</p>\n");
        foreach (var of in held.Where(h => h.Things.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(of.Label)}</h2>\n");
            foreach (var thing in of.Things)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"<h3>{Safe(thing.Title)}</h3>\n<dl>\n<dt>Programme</dt><dd>{Safe(
                        thing.Programme.Length == 0 ? "All"
                            : thing.Programme)}</dd>\n<dt>Since</dt><dd>{Phrases.Day(thing.At)}</dd>\n<dt>How it stands</dt><dd>{Safe(
                                thing.State)}</dd>\n");
                if (thing.Return is { } back)
                    page.Append(CultureInfo.InvariantCulture, $"<dt>Reference</dt><dd>{Safe(back.Reference)}</dd>\n");
                foreach (var (label, text) in thing.Said)
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"<dt>{Safe(label)}</dt><dd>{Safe(text).Replace("\n", "<br>", StringComparison.Ordinal)}</dd>\n");
                page.Append("</dl>\n");
            }
        }
        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    // Line breaks are kept as they are: they become breaks of the page.
    private static string Safe(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);
}
