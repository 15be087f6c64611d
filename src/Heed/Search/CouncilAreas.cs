namespace Heed.Search;

/// <summary>The 32 council areas of Scotland, and places that people type for one.</summary>
public static class CouncilAreas
{
    private static readonly string[] Names =
    [
        "Aberdeen", "Aberdeenshire", "Angus", "Argyll and Bute", "Clackmannanshire", "Dumfries and Galloway", "Dundee", "East Ayrshire",
        "East Dunbartonshire", "East Lothian", "East Renfrewshire", "Edinburgh", "Falkirk", "Fife", "Glasgow", "Highland", "Inverclyde",
        "Midlothian", "Moray", "Na h-Eileanan Siar", "North Ayrshire", "North Lanarkshire", "Orkney", "Perth and Kinross", "Renfrewshire",
        "Scottish Borders", "Shetland", "South Ayrshire", "South Lanarkshire", "Stirling", "West Dunbartonshire", "West Lothian",
        "Western Isles", "Argyll", "Borders", "Dumfries", "Highlands", "Inverness", "Perth", "Skye",
    ];

    /// <summary>The longest name of an area in a text, in whole words; null when there is none.</summary>
    public static string? In(string text)
    {
        var words = Words(text);
        return Names.Where(n => words.Contains(Words(n), StringComparison.Ordinal)).MaxBy(n => n.Length);
    }

    private static string Words(string text) =>
        $" {string.Join(' ', text.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Split(
            [' ', ',', '.', '-', '?', '"'], StringSplitOptions.RemoveEmptyEntries))} ";
}
