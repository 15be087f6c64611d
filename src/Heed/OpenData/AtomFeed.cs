using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Heed.Language;
using Heed.Layout;

namespace Heed.OpenData;

/// <summary>A feed as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    /// <summary>The feed's media type.</summary>
    public const string MediaType = Alternate.Atom + "; charset=utf-8";

    public static IResult Answer(Feed feed)
    {
        var atom = new SyndicationFeed(Clean(feed.Title), Clean(feed.Lead), null)
        {
            Id = feed.Id,
            LastUpdatedTime = Moment(feed.Updated),
            Language = RecordLanguage.Tag,
            Generator = "Heed",
            Copyright = new TextSyndicationContent($"{Licence.Name}, {Licence.Address}"),
            Items = feed.Entries.Select(Item),
        };
        atom.Authors.Add(new SyndicationPerson { Name = Clean(feed.Author) });
        atom.Links.Add(Link(feed.Atom, "self", Alternate.Atom));
        atom.Links.Add(Link(feed.Page, "alternate", "text/html"));
        atom.Links.Add(Link(Licence.Address, "license", null));
        if (feed.Next is { } next)
            atom.Links.Add(Link(next, "next", Alternate.Atom));
        if (feed.Json is { } json)
            atom.Links.Add(Link(json, "alternate", Alternate.JsonFeed));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            new Atom10FeedFormatter(atom).WriteTo(xml);
        return Results.Bytes(bytes.ToArray(), MediaType);
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(Clean(entry.Title)),
            PublishDate = Moment(entry.PublishedAt),
            LastUpdatedTime = Moment(entry.ChangedAt),
            Summary = new TextSyndicationContent(Clean(entry.Why)),
            Content = new TextSyndicationContent(Clean(entry.Html), TextSyndicationContentKind.Html),
        };
        item.Links.Add(Link(entry.Page, "alternate", "text/html"));
        foreach (var (slug, words) in entry.Tags)
            item.Categories.Add(new SyndicationCategory(slug, null, words));
        return item;
    }

    private static SyndicationLink Link(string address, string relation, string? mediaType) =>
        new(new Uri(address)) { RelationshipType = relation, MediaType = mediaType };

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    // XML cannot contain control characters, which imported text may have.
    internal static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }
        return clean.ToString();
    }
}
