using Heed.Design;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Heed.Records;

/// <summary>
/// Gives a long page a list of its parts, made from the headings it really has: views need not say them twice, and a part that is not
/// there is not listed.
/// </summary>
public static partial class PageContents
{
    // A page with fewer parts is seen at a glance.
    private const int Fewest = 6;

    /// <summary>The page with its contents before the first part.</summary>
    public static IHtmlContent Within(IHtmlContent page)
    {
        using var writer = new StringWriter();
        page.WriteTo(writer, LocalizedHtml.PageEncoder);
        var html = writer.ToString();
        var headings = Heading().Matches(html);
        if (headings.Count < Fewest)
            return new HtmlString(html);
        var items = string.Concat(headings.Select(h => $"<li><a href=\"#{h.Groups["id"].Value}\">{WordsOf(h)}</a></li>"));
        var label = LocalizedHtml.PageEncoder.Encode(T("On this page"));
        var contents = $"<nav class=\"heed_contents\" aria-label=\"{label}\"><ul class=\"heed_inline\">{items}</ul></nav>\n";
        return new HtmlString(html.Insert(headings[0].Index, contents));
    }

    // Already encoded, as the heading is.
    private static string WordsOf(Match heading) => Tag().Replace(heading.Groups["words"].Value, "").Trim();

    [GeneratedRegex("""<h2 id="(?<id>[^"]+)">(?<words>.*?)</h2>""", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
