namespace Heed.Comments.Writing;

/// <summary>Plain text as it is shown: its paragraphs and lines, and nothing made of them.</summary>
public static class PlainText
{
    public static IEnumerable<IReadOnlyList<string>> Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }
    }
}
