using Heed.Language;
using Heed.Lists;

namespace Heed.Records;

/// <summary>A record's facts in schema.org's words, for search engines.</summary>
public static class SchemaOrg
{
    /// <summary>The facts of a record's page.</summary>
    public static object Of(RecordPage page)
    {
        var facts = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page.Pages.SchemaType,
            ["@id"] = page.Here.Canonical,
            ["url"] = page.Here.Canonical,
            ["name"] = page.Title,
            ["description"] = page.Description,
            ["inLanguage"] = RecordLanguage.Tag,
            ["datePublished"] = page.History.Count == 0 ? null
                : page.History[0].PublicIn?.When.Text ?? page.History[0].PublishedAt.ToString("O"),
            ["dateModified"] = page.Latest?.PublicIn?.When.Text ?? page.Entry.Since.ToString("O"),
            ["startDate"] = page.Pages.Day?.Is == DaySort.TakesPlace ? page.Any.On?.When.Text : null,
            ["version"] = page.Entry.Number,
            ["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "CreativeWorkSeries", ["name"] = page.Here.ProgrammeTitle },
            ["citation"] = page.Any.Sources.Where(s => s.Address is not null).Select(s => s.Address).Distinct()
                .ToArray() is { Length: > 0 } sources ? sources : null,
        };
        foreach (var (name, value) in page.Pages.SchemaFacts?.Invoke(page.Any) ?? new Dictionary<string, object>())
            facts[name] = value;
        return facts;
    }
}
