using System.Text.Json;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A short mark of what each field of a content says, so that a form can tell later which fields were changed.</summary>
public static class FieldMarks
{
    /// <summary>The marks of a content: <c>title:1a2b3c4d summary:…</c>.</summary>
    public static string Of(Content content)
    {
        using var json = JsonDocument.Parse(ContentJson.Write(content));
        return string.Join(' ', json.RootElement.EnumerateObject().Select(p => $"{p.Name}:{Mark(p.Value.GetRawText())}"));
    }

    /// <summary>The names of the fields whose marks differ.</summary>
    public static IReadOnlySet<string> Changed(string before, string after)
    {
        var (was, now) = (Split(before), Split(after));
        var same = was.Intersect(now).Select(NameIn).ToHashSet();
        return was.Concat(now).Select(NameIn).Where(n => !same.Contains(n)).ToHashSet();
    }

    private static string Mark(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    private static string[] Split(string marks) => marks.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NameIn(string mark) => mark.Split(':')[0];
}
