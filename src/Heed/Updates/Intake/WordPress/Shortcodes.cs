using System.Text.RegularExpressions;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>
/// Takes WordPress’s marks in square brackets out of a text and names them. Words in brackets that are the writer’s own stay.
/// </summary>
internal sealed partial class Shortcodes
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist", "youtube", "vimeo", "twitter", "tweet", "soundcloud",
        "slideshow", "slideshare", "googlemaps", "contact-form", "contact-form-7", "contact-field", "poll", "polldaddy", "jetpack",
        "subscribe2", "toc", "ninja_form", "gravityform", "wpforms", "sharethis", "print_link", "recent-posts", "archives",
    };

    private readonly List<LeftOut> leftOut = [];

    /// <summary>What was taken out: the marks whose words stayed as furniture, those that showed something as missing.</summary>
    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    /// <summary>The text without them. What a caption says and the address of something embedded stay.</summary>
    public string TakeOut(string html)
    {
        html = Caption().Replace(html, m => $"<figure>{m.Groups["inner"].Value}</figure>");
        html = Embed().Replace(html, m => $"<p><a href=\"{m.Groups["inner"].Value.Trim()}\">{m.Groups["inner"].Value.Trim()}</a></p>");
        var closed = Mark().Matches(html).Where(m => m.Groups["close"].Length > 0).Select(m => m.Groups["name"].Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Mark().Replace(html, mark => Left(mark, closed));
    }

    private string Left(Match mark, HashSet<string> closed)
    {
        var (name, isEnd) = (mark.Groups["name"].Value, mark.Groups["close"].Length > 0);
        var isPair = closed.Contains(name);
        if (!isEnd && !isPair && !Known.Contains(name) && !mark.Groups["set"].Success)
            return mark.Value;
        if (!isEnd)
            leftOut.Add(new LeftOut(isPair ? "shortcode around words that were kept" : "shortcode", mark.Value, IsFurniture: isPair));
        return "";
    }

    [GeneratedRegex(@"\[(?:wp_)?caption\b[^\]]*\](?<inner>.*?)\[/(?:wp_)?caption\]",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[embed\b[^\]]*\](?<inner>\s*https?://[^\s""<>\[\]]+\s*)\[/embed\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Embed();

    // [name], [name a="b"], [/name]; not [1], [the Minister] or [sic], which nobody closes.
    [GeneratedRegex(@"\[(?<close>/?)(?<name>[a-z][a-z0-9_-]*)(?<set>\s+[a-z][\w-]*=[^\]]*)?(?:\s+[^\]=]{0,80})?\s*/?\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Mark();
}
