using System.Globalization;
using System.Text;

namespace Heed.Platform.Mail.Writing;

/// <summary>Writes a mail as plain text. Lines are as long as they are: programs that show mail break them where they end.</summary>
internal static class EmailPlain
{
    /// <summary>Writes it.</summary>
    public static string Write(string subject, IEnumerable<EmailPart> parts)
    {
        var text = new StringBuilder(subject).Append('\n');
        foreach (var part in parts)
        {
            text.Append('\n');
            switch (part)
            {
                case EmailPart.Heading heading:
                    text.Append(CultureInfo.InvariantCulture, $"{heading.Words}\n{new string('-', Math.Min(heading.Words.Length, 60))}\n");
                    break;
                case EmailPart.Paragraph paragraph:
                    text.Append(CultureInfo.InvariantCulture, $"{paragraph.Words}\n");
                    break;
                case EmailPart.Link link:
                    text.Append(CultureInfo.InvariantCulture, $"{link.Words}:\n{link.Address}\n");
                    break;
                case EmailPart.Quote quote:
                    text.Append(CultureInfo.InvariantCulture, $"> {quote.Title}\n");
                    break;
                case EmailPart.Items items:
                    foreach (var item in items.All)
                        Write(text, item);
                    break;
            }
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, LetterItem item)
    {
        text.Append(CultureInfo.InvariantCulture, $"* {item.Words}\n");
        if (item.Note is { } note)
            text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
        if (item.Address is { } address)
            text.Append(CultureInfo.InvariantCulture, $"  {address}\n");
    }
}
