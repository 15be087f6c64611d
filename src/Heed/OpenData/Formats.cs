using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Which formats a list and its records have.</summary>
public static class Formats
{
    private static readonly string[] OfLists = [".csv", ".json", ".atom", ".feed.json"];
    private static readonly string[] Endings = [".feed.json", ".csv-metadata.json", ".json", ".jsonld", ".csv", ".atom", ".ics"];

    extension(KindPages pages)
    {
        /// <summary>Whether its records have days that belong in a calendar.</summary>
        public bool HasDays => pages.List.HasCalendar || pages.List.HasDue;

        /// <summary>The endings of its list's formats, in the order in which they are offered.</summary>
        public IEnumerable<string> ListFormats => pages.HasDays ? [.. OfLists, ".ics"] : OfLists;
    }

    /// <summary>Parts an address into what it names and its format's ending; empty when it is a page.</summary>
    public static (string Path, string Ending) Part(string path) =>
        Endings.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal)) is { } ending ? (path[..^ending.Length], ending)
            : (path, "");
}
