using System.Globalization;
using Heed.Api.Access;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Api.Drafts;

/// <summary>
/// Which version of a draft a program has before its eyes. It must say so, so that it never saves over somebody's words unseen.
/// </summary>
public static class Precondition
{
    /// <summary>The version of a draft as an entity tag.</summary>
    public static string TagOf(Draft draft) => string.Create(CultureInfo.InvariantCulture, $"\"{draft.Version}\"");

    /// <summary>The version that a save is based on; 0 for a new draft.</summary>
    public static int OfSave(HttpRequest request, Draft? current)
    {
        if (request.Headers.IfNoneMatch.ToString().Trim() is { Length: > 0 } none)
        {
            if (none != "*")
                throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-request", "There is a problem with a header",
                    "If-None-Match can only be * here: it says that there is no draft yet.");
            return current is null ? 0 : throw Changed(current, "There is a draft already.");
        }
        return request.Headers.IfMatch.ToString().Trim() is "" or "*"
            ? throw Missing("Send If-None-Match: * to begin a draft, or If-Match with the ETag of the draft that you have read.")
            : OfExisting(request, current).Version;
    }

    /// <summary>The draft that a request is about, in the version that it names.</summary>
    public static Draft OfExisting(HttpRequest request, Draft? current)
    {
        var sent = request.Headers.IfMatch.ToString();
        var tag = Plain(sent);
        if (tag is "" or "*")
            throw Missing("Send If-Match with the ETag of the draft that you have read.");
        if (tag is not ['"', .., '"'])
            throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-request", "There is a problem with a header",
                $"“{ProgrammeFilter.Shorten(sent)}” is not an ETag. Send it as you got it, with its quotation marks, such as "
                    + "If-Match: \"3\".");
        if (current is null)
            throw new ApiRefusedException(StatusCodes.Status412PreconditionFailed, "no-draft", "There is no draft",
                "It was published or discarded, or never begun. To begin one, send If-None-Match: *.");
        return tag == TagOf(current) ? current : throw Changed(current);
    }

    /// <summary>Whether a program already has a version.</summary>
    public static bool IsKnown(HttpRequest request, string tag) => Plain(request.Headers.IfNoneMatch.ToString()) == tag;

    // A proxy that compresses answers marks their tags as weak. A version is the same version still.
    private static string Plain(string sent) => sent.Trim() is ['W', '/', .. var tag] ? tag : sent.Trim();

    /// <summary>Somebody saved it since.</summary>
    public static ApiRefusedException Changed(Draft current) => Changed(current, $"{current.SavedBy} saved this draft after you read it.");

    private static ApiRefusedException Changed(Draft current, string sentence) =>
        new(StatusCodes.Status412PreconditionFailed, "stale-draft", "The draft has changed",
            $"{sentence} Get it, bring the two texts together, and send the result with If-Match: {TagOf(current)}.")
        {
            ETag = TagOf(current),
        };

    private static ApiRefusedException Missing(string sentence) =>
        new(StatusCodes.Status428PreconditionRequired, "no-version", "Say which version you have read", sentence);
}
