using System.Security.Cryptography;
using System.Text;

namespace Heed.Comments;

/// <summary>What a person wrote: the name to be shown and the text, both plain. A decision is about exactly these words.</summary>
/// <param name="Name">The name to be shown; never empty.</param>
public sealed record CommentWords(string Name, string Text)
{
    public const int LongestName = 80;
    public const int LongestText = 6000;

    /// <summary>The day they were posted on the programme’s old site; null for what was written here.</summary>
    public DateOnly? OldSiteOn { get; init; }

    /// <summary>The print of exactly these words, by which a decision names what was read; 64 characters.</summary>
    /// <param name="comment">The comment, so that equal words of two people have two prints.</param>
    public string PrintOf(Guid comment) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{comment:N}\n{Name.Length}\n{Name}\n{Text}{(OldSiteOn is { } on ? $"\n{on:O}" : "")}")));
}
