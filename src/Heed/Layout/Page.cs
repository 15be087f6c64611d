using Heed.Design;

namespace Heed.Layout;

/// <summary>What every page tells the frame around it.</summary>
public abstract class Page
{
    /// <summary>Where the reader is.</summary>
    public required RequestContext Here { get; init; }

    /// <summary>What the page is called, in the browser's tab and as its heading.</summary>
    public abstract string Title { get; }

    /// <summary>The way to this page from the programme's home; the page itself is added by the frame.</summary>
    public virtual IReadOnlyList<DesignLink> Way => [];

    /// <summary>One sentence for search engines and previews.</summary>
    public virtual string? Description => null;

    /// <summary>The same content in other formats: media type, title, address.</summary>
    public virtual IReadOnlyList<Alternate> Alternates => [];

    /// <summary>The page's facts as schema.org JSON-LD; null when there are none.</summary>
    public virtual object? LinkedData => null;

    /// <summary>Whether search engines may keep the page.</summary>
    public virtual bool IsIndexed => Here.AsAt is null;

    /// <summary>The list the page belongs to in the navigation, such as <c>recommendations</c>.</summary>
    public virtual string? Section => null;

    /// <summary>What was wrong with a form: field and sentence. The fields show them.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Errors { get; init; } = [];

    /// <summary>Whether the record can be asked while the page is shown; false for a page that says it can’t be reached.</summary>
    public virtual bool ReachesRecord => true;

    /// <summary>Whether search engines may show a copy of their own.</summary>
    public virtual bool IsArchived => true;

    /// <summary>Whether the page has a box to search with, so that the header needs none.</summary>
    public virtual bool HasOwnSearch => false;

    /// <summary>What can be done with the page besides reading it; null for forms and answers.</summary>
    public virtual PageTools? Tools => null;

    /// <summary>The part of the record that it shows.</summary>
    public virtual PageScope Scope => new();

    /// <summary>How many of the records that it shows have changed since the day read as at; set before it is shown.</summary>
    public int ChangesSince { get; set; }
}

/// <summary>The same content in another format.</summary>
/// <param name="MediaType">Such as <c>application/atom+xml</c>.</param>
/// <param name="Title">What it holds, as readers of feeds show it in a choice: "Changes to this page".</param>
/// <param name="Address">Where it is.</param>
public sealed record Alternate(string MediaType, string Title, string Address)
{
    /// <summary>The media type of an Atom feed.</summary>
    public const string Atom = "application/atom+xml";

    /// <summary>The media type of a JSON Feed.</summary>
    public const string JsonFeed = "application/feed+json";

    /// <summary>What a link on the page says; of a feed also the format.</summary>
    public string Label =>
        MediaType switch
        {
            Atom => T($"{Title} (Atom feed)"),
            JsonFeed => T($"{Title} (JSON Feed)"),
            _ => Title,
        };
}
