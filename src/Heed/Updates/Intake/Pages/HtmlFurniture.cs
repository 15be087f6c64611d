using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>The parts that a site puts around every text, known by their elements and by the names that themes give them.</summary>
internal static class HtmlFurniture
{
    // Inside an article these may be part of what it says.
    private const string Box = "box beside the text";
    private const string Foot = "footer of the article";

    private static readonly FrozenDictionary<string, string> Anywhere = Parts(
        ("comments", "comments comments-area comments-section comments-wrapper comment-list commentlist comment-respond respond "
            + "comment-form commentform "
            + "disqus_thread fb-comments leave-comment post-comments comments-link"),
        ("sidebar", "sidebar widget widget-area widgets sidebar-primary sidebar-secondary"),
        ("sharing buttons", "sharedaddy sd-sharing sd-sharing-enabled share-buttons share-links social-share social-sharing sharing "
            + "post-share entry-share "
            + "addtoany_share_save_container a2a_kit addthis_toolbox sd-like jetpack-likes-widget-wrapper wpl-likebox"),
        ("related posts", "jp-relatedposts related-posts related_posts yarpp yarpp-related relatedposts post-related"),
        ("navigation", "post-navigation posts-navigation nav-links nav-single nav-above nav-below comment-navigation navigation "
            + "breadcrumb breadcrumbs "
            + "pagination page-links pager skip-link skiplinks navbar main-navigation site-navigation"),
        ("about the author", "author-box author-bio about-author author-info entry-author-info post-author-box"),
        ("subscription form", "jetpack_subscription_widget subscribe-form newsletter-signup mc_embed_signup"),
        ("cookie notice", "cookie-notice cookie-banner cookie-consent cookie-law-info-bar onetrust-consent-sdk eu-cookie-law"),
        ("advertisement", "adsbygoogle wpcnt advert advertisement"),
        ("day of the last change", "updated")
    );

    private static readonly FrozenDictionary<string, string> Around = Parts(
        ("page header", "header site-header masthead branding site-branding banner top-bar page-top"),
        ("page footer", "footer site-footer colophon site-info credits"),
        ("navigation", "menu nav navigation-menu primary-menu skip"),
        ("sidebar", "secondary tertiary aside right-column left-column"),
        ("search", "search searchform search-form"),
        ("social media", "social social-links social-icons"),
        ("related posts", "related"),
        ("cookie notice", "cookies cookie gdpr")
    );

    private static readonly FrozenSet<string> Bylines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "entry-meta", "post-meta", "postmeta", "meta", "postmetadata", "byline", "posted-on", "entry-footer", "entry-utility",
        "entry-byline", "post-info", "post-date", "entry-date", "post-details"
    );

    /// <summary>The element as a part left out; null when it is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="inside">Whether it is in the article, where a header is the article's own.</param>
    public static LeftOut? Named(IElement element, bool inside) =>
        Part(element, inside) is { } part ? new LeftOut(part, HtmlText.Of(element), IsFurniture: part is not (Box or Foot)) : null;

    /// <summary>Whether an element or one around it is such a part.</summary>
    public static bool Holds(IElement element) =>
        element.Ancestors<IElement>().Prepend(element).Any(e => Part(e, inside: false) is not null and not "page header");

    /// <summary>Whether an element says who posted the text, when, and in which category.</summary>
    public static bool IsByline(IElement element) => Names(element).Any(Bylines.Contains);

    private static string? Part(IElement element, bool inside)
    {
        if (element.LocalName is "html" or "body" or "main" or "article")
            return null;
        foreach (var name in Names(element).Where(n => n != "updated" || !element.ClassList.Contains("published")))
        {
            if (Anywhere.TryGetValue(name, out var part) || (!inside && Around.TryGetValue(name, out part)))
                return part;
        }
        return (element.LocalName, element.GetAttribute("role")) switch
        {
            ("nav", _) or (_, "navigation") => "navigation",
            (_, "search") or ("search", _) => "search",
            (_, "dialog" or "alertdialog") or ("dialog", _) => "dialog",
            ("aside", _) or (_, "complementary") => inside ? Box : "sidebar",
            ("footer", _) when !inside => "page footer",
            ("footer", _) when !IsByline(element) && element.Closest("blockquote, figure") is null => Foot,
            (_, "contentinfo") => "page footer",
            ("header", _) or (_, "banner") when !inside => "page header",
            _ => null,
        };
    }

    private static IEnumerable<string> Names(IElement element) =>
        element.Id is { Length: > 0 } id ? element.ClassList.Prepend(id) : element.ClassList;

    private static FrozenDictionary<string, string> Parts(params (string Part, string Names)[] parts) =>
        parts.SelectMany(p => p.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => (Name: n, p.Part)))
            .ToFrozenDictionary(p => p.Name, p => p.Part, StringComparer.OrdinalIgnoreCase);
}
