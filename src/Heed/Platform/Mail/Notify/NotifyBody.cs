using System.Text;

namespace Heed.Platform.Mail.Notify;

/// <summary>
/// Turns the plain text of a mail into what GOV.UK Notify reads: its own few signs for headings, points and what is set off.
/// </summary>
internal static class NotifyBody
{
    /// <summary>Turns it.</summary>
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var body = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsRule(lines[i]))
                continue;
            var sign = i + 1 < lines.Length && IsRule(lines[i + 1]) && lines[i].Length > 0 ? "# "
                : lines[i].StartsWith("> ", StringComparison.Ordinal) ? "^ " : "";
            body.Append(sign).Append(Plain(sign == "^ " ? lines[i][2..] : lines[i])).Append('\n');
        }
        return body.ToString();
    }

    private static bool IsRule(string line) => line.Length > 0 && line.All(c => c == '-');

    // What somebody wrote must not become a link to elsewhere under other words, nor a gap of the template.
    private static string Plain(string line) => line.Replace("](", "] (", StringComparison.Ordinal)
        .Replace("((", "( (", StringComparison.Ordinal).Replace("))", ") )", StringComparison.Ordinal);
}
