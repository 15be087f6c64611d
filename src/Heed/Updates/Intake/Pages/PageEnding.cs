using System.Text.RegularExpressions;

namespace Heed.Updates.Intake.Pages;

/// <summary>A line that begins what a site puts below a text, such as its comments.</summary>
/// <param name="Part">What begins with it.</param>
/// <param name="IsSure">Whether no update has such a line of its own.</param>
public sealed partial record PageEnding(string Part, bool IsSure)
{
    private const int LongestLine = 200;
    private const int ShortestProse = 5;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex Line, PageEnding Ending)[] Known =
    [
        (SureComments(), new("comments", IsSure: true)),
        (Comments(), new("comments", IsSure: false)),
        (Navigation(), new("navigation", IsSure: false)),
        (Sharing(), new("sharing buttons", IsSure: false)),
        (Filing(), new("byline", IsSure: false)),
        (Author(), new("about the author", IsSure: false)),
        (Sidebar(), new("sidebar", IsSure: false)),
        (Following(), new("subscription form", IsSure: false)),
        (Footer(), new("page footer", IsSure: false)),
    ];

    /// <summary>The ending that a line begins; null when it begins none.</summary>
    public static PageEnding? Of(string line)
    {
        if (line.Length is 0 or > LongestLine || Known.FirstOrDefault(k => k.Line.IsMatch(line)).Ending is not { } ending)
            return null;
        return ending.IsSure || !IsProse(line) ? ending : null;
    }

    /// <summary>
    /// Whether a line reads like a sentence of somebody's text, and not like a label, a link or what every such site says.
    /// </summary>
    public static bool IsProse(string line) =>
        line.Count(c => c == ' ') + 1 >= ShortestProse && line.TrimEnd('"', '”', '’', ')', ' ') is [.., '.' or '?' or '!' or '…']
            && !EverySite().IsMatch(line);

    /// <summary>
    /// Whether a line only says who posted something or offers to share it, as the lines between a title and its text do.
    /// </summary>
    public static bool IsByline(string line) =>
        line.Length <= LongestLine && !IsProse(line) && (Byline().IsMatch(line) || Of(line) is not null);

    [GeneratedRegex(
        @"^(?:leave a (?:comment|reply|response)\b.{0,80}|(?:no|one|\d+) (?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:on|to"
            + @"|so far)\b.*| ?[»›:].*)?"
            + @"|(?:comments?|responses?|replies) ?\(\d+\)|(?:add|post|write) (?:a|your) comment\b.{0,40}|comments are (?:now )?closed.*"
            + @"|your email address will not be published.*|\S.{1,60} (?:says|said):? .{0,40}\d{4}.{0,10} at \d{1,2}[:.]\d\d.*"
            + @"|join the (?:conversation|discussion)\b.{0,40})$", Options, 1000)]
    private static partial Regex SureComments();

    [GeneratedRegex(@"^(?:(?:reader |readers’ |your )?comments?:?)$", Options, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^(?:post navigation|(?:[←‹«<] ?)?(?:previous|next|older|newer)(?: (?:posts?|articles?|updates?|entry|entries|page"
            + @"|story))?(?: ?[:→›»>←«|–-].*)?"
            + "|[←‹«] .*|back to (?:top|the top|blog|all .*)|skip to .{1,40})$", Options, 1000)]
    private static partial Regex Navigation();

    [GeneratedRegex(
        @"^(?:share (?:this|on|via)\b.{0,80}|share:?|like this:?|like loading.*|loading(?:\.{1,3}|…)|tweet(?: this)?|spread the word"
            + @"|print this(?: page)?"
            + "|be the first to like this.*)$", Options, 1000)]
    private static partial Regex Sharing();

    [GeneratedRegex(
        @"^(?:(?:posted|filed|published|categori[sz]ed|tagged|archived) (?:in|on|under|by|with|as)\b.*|(?:tags?|categor(?:y|ies)"
            + @"|filed under):.*|tags|categories"
            + "|this entry was posted .*)$", Options, 1000)]
    private static partial Regex Filing();

    [GeneratedRegex(@"^(?:about (?:the )?authors?|author)(?:: ?.{0,60})?$", Options, 1000)]
    private static partial Regex Author();

    [GeneratedRegex(
        @"^(?:related(?: (?:posts?|articles?|stories|content))?|you (?:may|might) also (?:like|enjoy).{0,20}|more (?:posts|articles"
            + @"|updates)\b.{0,40}|read next"
            + "|(?:recent|latest|popular|top) (?:posts?|comments?|articles?|tweets)|archives?|blogroll|meta|search|search for|most "
            + "(?:read|popular)):?$",
        Options, 1000)]
    private static partial Regex Sidebar();

    [GeneratedRegex(
        "^(?:subscribe(?: (?:to|by|via|now)\\b.{0,60})?|sign up (?:to|for)\\b.{0,60}|follow (?:us|me|this blog)\\b.{0,60}|follow|blog "
            + "via email|email address"
            + "|stay (?:connected|up to date|in touch)|connect with us|notify me of .*):?$", Options, 1000)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"^(?:(?:proudly )?powered by .{1,80}|(?:©|\(c\)|copyright) ?(?:©|\(c\))? ?\d{4}.*"
            + @"|.{0,80}all rights reserved\.?|blog at wordpress\.com.*|theme: .{1,80}"
            + @"|(?:privacy|cookies?|accessibility|terms)(?: (?:policy|notice|statement|and conditions|of use)| ?\|.*)+)$", Options, 1000)]
    private static partial Regex Footer();

    [GeneratedRegex(
        "cookies|privacy policy|email address|required fields|be the first to like|notify me|sign up|subscribe|all rights "
            + "reserved|wordpress|akismet"
            + "|your comment|submitting a comment|open government licence|javascript|log in|^(?:like )?loading", Options, 1000)]
    private static partial Regex EverySite();

    [GeneratedRegex(
        @"^(?:(?:written |posted |published )?by:? .{2,60}|\d+ ?min(?:ute)?s?(?: to)? read|(?:estimated )?reading time:? .{0,30}"
            + @"|uncategori[sz]ed"
            + "|(?:share|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|e-?mail|print|pdf|save|pin it|like|copy "
            + "link|bluesky|mastodon)"
            + @"|(?:last )?(?:updated|modified|edited)\b.{0,60}|first published\b.{0,60})$", Options, 1000)]
    private static partial Regex Byline();
}
