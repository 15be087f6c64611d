using System.Text.RegularExpressions;

namespace Heed.Platform.Mail.Sending;

/// <summary>What mail servers' codes say of an address (RFC 5321, RFC 3463).</summary>
internal static partial class StatusCode
{
    /// <summary>The code such as <c>5.1.1</c> with which a text begins; null when it begins with none.</summary>
    public static string? In(string? text) => text is not null && Enhanced().Match(text) is { Success: true } match ? match.Groups[1].Value
        : null;

    /// <summary>Whether a refusal is about the address and for good.</summary>
    /// <remarks>
    /// A full mailbox (5.2.2), a server's own trouble (5.3, 5.4) and a policy against the sender (5.7: a block list, a missing signature)
    /// say nothing of whether the address exists: one such answer of a large provider must not end everybody's subscription.
    /// </remarks>
    /// <param name="reply">The three-figure code; null when there is only the other.</param>
    /// <param name="status">The code such as <c>5.1.1</c>; null when there is none.</param>
    public static bool IsForGood(int? reply, string? status)
    {
        if (status is not null)
            return status.StartsWith("5.1.", StringComparison.Ordinal) && status is not "5.1.7" and not "5.1.8"
                || status is "5.2.1" or "5.0.0" && reply is null or 550;
        return reply is 550 or 551 or 553;
    }

    [GeneratedRegex(@"^\s*(?:#\s*)?([245]\.\d{1,3}\.\d{1,3})(?![\d.])")]
    private static partial Regex Enhanced();
}
