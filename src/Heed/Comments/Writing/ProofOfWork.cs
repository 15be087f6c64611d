using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Platform.Http;
using Heed.Platform.Keys;

namespace Heed.Comments.Writing;

/// <summary>
/// A sum that a form asks a browser to do while many comments are coming in: find the number whose hash is given. It is signed for one
/// action on one page, one form and a time, written as JSON, so that no two sets of these are ever signed alike; and it is good once,
/// because a form makes one comment.
/// </summary>
public sealed class ProofOfWork(SiteSecret secret, TimeProvider clock)
{
    public const int Highest = 300_000;
    private const string Purpose = "proof-of-work";
    private const char Between = '.';

    public string Ask(string action, string page, Guid form)
    {
        var until = clock.GetUtcNow().Add(FormTickets.Life).ToUnixTimeSeconds();
        var salt = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var hash = Hash(salt, RandomNumberGenerator.GetInt32(Highest).ToString(CultureInfo.InvariantCulture));
        return string.Join(Between, until.ToString(CultureInfo.InvariantCulture), salt, hash, Mark(action, page, form, until, salt, hash));
    }

    /// <summary>Whether an answer is that to a sum of ours for this action, page and form, in time.</summary>
    public bool IsAnswer(string? answer, string action, string page, Guid form)
    {
        if (answer is not { Length: > 0 and < 400 } || answer.Split(
            Between) is not [var untilText, var salt, var hash, var mark, var number])
            return false;
        return long.TryParse(untilText, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && untilText == until.ToString(CultureInfo.InvariantCulture)
            && clock.GetUtcNow().ToUnixTimeSeconds() <= until
            && Same(mark, Mark(action, page, form, until, salt, hash))
            && Same(hash, Hash(salt, number));
    }

    private string Mark(string action, string page, Guid form, long until, string salt, string hash) =>
        Convert.ToHexStringLower(secret.Mark(Purpose, JsonSerializer.Serialize(new object[] { action, page, form, until, salt, hash })));

    private static string Hash(string salt, string number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}{Between}{number}")));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
