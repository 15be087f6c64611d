using System.Text;

namespace Heed.Layout;

/// <summary>Orders addresses as people count: <c>actions/9</c> before <c>actions/10</c>.</summary>
public static class ReferenceOrder
{
    private const int Digits = 12;

    /// <summary>A key that sorts numbers as numbers.</summary>
    public static string Key(string path)
    {
        var key = new StringBuilder(path.Length + Digits);
        for (var at = 0; at < path.Length;)
        {
            var end = at;
            while (end < path.Length && char.IsAsciiDigit(path[end]))
                end++;
            if (end == at)
            {
                key.Append(path[at++]);
                continue;
            }
            key.Append(path[at..end].PadLeft(Digits, '0'));
            at = end;
        }
        return key.ToString();
    }
}
