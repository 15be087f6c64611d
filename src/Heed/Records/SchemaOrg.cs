namespace Heed.Records;

/// <summary>A record's facts in schema.org's words, for search engines.</summary>
public static class SchemaOrg
{
    /// <summary>The facts of a record's page.</summary>
    public static object Of(RecordPage page) =>
        new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(page.Entry.Kind.Name),
            ["@id"] = page.Here.Canonical,
            ["url"] = page.Here.Canonical,
            ["name"] = page.Title,
            ["description"] = page.Description,
            ["datePublished"] = page.History.Count > 0 ? page.History[0].PublishedAt.ToString("O") : null,
            ["dateModified"] = page.Entry.Since.ToString("O"),
            ["startDate"] = page.Entry.Kind.Name is "event" or "meeting" ? page.Any.On?.When.Text : null,
            ["version"] = page.Entry.Number,
            ["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "CreativeWorkSeries", ["name"] = page.Here.ProgrammeTitle },
            ["citation"] = page.Any.Sources.Where(s => s.Address is not null).Select(s => s.Address).Distinct().ToArray() is { Length: > 0 } sources ? sources : null,
        };

    private static string TypeOf(string kind) =>
        kind switch
        {
            "body" or "group" => "Organization",
            "person" => "Person",
            "event" or "meeting" => "Event",
            "report" or "publication" => "Report",
            "update" => "NewsArticle",
            "statement" => "Quotation",
            _ => "CreativeWork",
        };
}
