using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Heed.Platform.Mail.Writing;

/// <summary>
/// Writes a mail as a page in the look of the design system. Programs that show mail keep little of a page: styles stand at each element,
/// nothing is loaded from elsewhere, no table makes the layout, and the dark colours are a wish beside the light ones.
/// </summary>
internal static class EmailHtml
{
    private const string Dark =
        "@media (prefers-color-scheme: dark) { .page, .foot { background: #1a1a1a !important; color: #f0f0f0 !important; } .page a { "
            + "color: #8bc1f0 !important; } .quote { border-color: #8bc1f0 !important; } }";

    private const string Body = "margin: 0; padding: 0; background: #ffffff; color: #333333; font-family: Roboto, Arial, Helvetica, "
        + "sans-serif; font-size: 19px; line-height: 1.6;";
    private const string Column = "max-width: 600px; margin: 0 auto; padding: 24px 16px; overflow-wrap: break-word;";
    private const string Title = "margin: 0 0 24px; padding: 0 0 16px; border-bottom: 4px solid #0065bd; font-size: 28px; line-height: "
        + "1.3; font-weight: 700;";
    private const string Head = "margin: 32px 0 8px; font-size: 22px; line-height: 1.3; font-weight: 700;";
    private const string Words = "margin: 0 0 16px;";
    private const string Points = "margin: 0 0 16px; padding: 0 0 0 24px;";
    private const string Point = "margin: 0 0 16px;";
    private const string Quoted = "margin: 0 0 16px; padding: 8px 0 8px 16px; border-left: 4px solid #0065bd; font-weight: 700;";
    private const string Link = "color: #0065bd; text-decoration: underline;";
    private const string Foot = "margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid #727272; font-size: 16px;";
    private const string FootHead = "margin: 0 0 4px; font-size: 16px; font-weight: 700;";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes it.</summary>
    public static string Write(string language, string subject, IEnumerable<EmailPart> parts, IReadOnlyCollection<EmailPart> foot)
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{Safe(subject)}</title>\n<style>{Dark}</style>\n</head>\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<body class=\"page\" style=\"{Body}\">\n<div role=\"article\" lang=\"{language}\" aria-label=\"{Safe(
                subject)}\" style=\"{Column}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"{Title}\">{Safe(subject)}</h1>\n");
        foreach (var part in parts)
            Write(html, part, Head);
        if (foot.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"foot\" style=\"{Foot}\">\n");
            foreach (var part in foot)
                Write(html, part, FootHead);
            html.Append("</div>\n");
        }
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, EmailPart part, string head) =>
        html.Append(
            part switch
            {
                EmailPart.Heading heading => $"<h2 style=\"{head}\">{Safe(heading.Words)}</h2>\n",
                EmailPart.Paragraph paragraph => $"<p style=\"{Words}\">{Safe(paragraph.Words)}</p>\n",
                EmailPart.Link link => $"<p style=\"{Words}\">{Anchor(link.Words, link.Address)}</p>\n",
                EmailPart.Quote quote => $"<blockquote class=\"quote\" style=\"{Quoted}\">{Safe(quote.Title)}</blockquote>\n",
                EmailPart.Items items => $"<ul style=\"{Points}\">\n{string.Concat(items.All.Select(Item))}</ul>\n",
                _ => throw new InvalidOperationException($"{part.GetType().Name} is no part of a mail."),
            }
        );

    private static string Item(LetterItem item) =>
        $"<li style=\"{Point}\">{(item.Address is { } address ? Anchor(item.Words, address) : Safe(item.Words))}{(item.Note is { } note
            ? $"<br>{Safe(note)}" : "")}</li>\n";

    private static string Anchor(string words, string address) => $"<a href=\"{Safe(address)}\" style=\"{Link}\">{Safe(words)}</a>";

    private static string Safe(string text) => Encoder.Encode(text);
}
