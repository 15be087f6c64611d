using System.Globalization;
using System.Text.Json;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Targets;
using Heed.Tables;

namespace Heed.Commands;

/// <summary>What <c>heed import table</c> is asked to do.</summary>
internal sealed record AskedTable(
    string File, string Programme, string? As, string? Map, string? Sheet, string? Days, string[] Same, string? Since, string? Readers,
    bool Publishes, bool OnlyChecks, bool IsJson, bool TakesHidden)
{
    public TableMap MapOf()
    {
        TableMap map;
        try
        {
            map = Map is { } file ? TableMap.Read(System.IO.File.ReadAllText(file)) : new TableMap();
        }
        catch (JsonException e)
        {
            throw new CommandFailedException($"{Map}: {MapMistake.Of(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read the map {Map}: {e.Message}");
        }
        var same = map.Same.ToDictionary();
        foreach (var pair in Same)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
                throw new CommandFailedException($"“{pair}” in --same has no “=”. Write it like report=\"Final report\".");
            same[pair[..at]] = pair[(at + 1)..];
        }
        return map with
        {
            As = As ?? map.As,
            Sheet = Sheet ?? map.Sheet,
            Same = same,
            Days = Days switch
            {
                null => map.Days,
                "day-first" => DayOrder.DayFirst,
                "month-first" => DayOrder.MonthFirst,
                _ => throw new CommandFailedException($"“{Days}” in --days is not an order. Write day-first or month-first."),
            },
            Audience = Readers switch
            {
                null => map.Audience,
                "public" or "staff" => Readers,
                _ => throw new CommandFailedException($"“{Readers}” in --readers is not known. Write public or staff."),
            },
            PublicSince = Since is null ? map.PublicSince
                : DateOnly.TryParseExact(Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw new CommandFailedException($"“{Since}” in --public-since is not a date. Write it like 2023-05-22."),
        };
    }

    public TableReading Read(TableMap map)
    {
        if (!System.IO.File.Exists(File))
            throw new CommandFailedException(
                Directory.Exists(File) ? $"{File} is a folder. Give the name of a file."
                    : $"There is no file {File}. Check the name and try again.");
        try
        {
            var read = new TableReadingOptions
            {
                IsHeading = MapGuess.IsHeading, TakesHidden = TakesHidden || map.TakesHidden == true, HeaderRow = map.HeaderRow,
                Separator = map.Separator,
            };
            return TableFile.Read(System.IO.File.ReadAllBytes(File), Path.GetFileName(File), read);
        }
        catch (TableException refused)
        {
            throw new CommandFailedException($"{File}: {refused.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read {File}: {e.Message}");
        }
    }

    public static TableSheet SheetOf(TableReading read, TableMap map) =>
        map.Sheet is null ? MapGuess.SheetOf(read)
        : read.Sheets.FirstOrDefault(s => Sameness.Of(s.Name) == Sameness.Of(map.Sheet))
            ?? throw new CommandFailedException(
                $"There is no sheet “{map.Sheet}”. There is: {string.Join(", ", read.Sheets.Select(s => s.Name))}.");

    public static KindTargets KindOf(TableMap map, TableSheet sheet)
    {
        var lists = Slices.Registry.All.Where(p => p.Kind.Template.Length > 0).ToList();
        if (map.As is null)
            return MapGuess.KindOf(sheet, sheet.Name) ?? throw new CommandFailedException(
                $"The headings do not say what the rows are. Say it with --as: {string.Join(", ", lists.Select(p => p.Kind.List))}.");
        return lists.FirstOrDefault(p => p.Kind.List == map.As || p.Kind.Name == map.As) is { } pages ? KindTargets.Of(pages)
            : throw new CommandFailedException(
                $"“{map.As}” is not a list. The lists are {string.Join(", ", lists.Select(p => p.Kind.List))}.");
    }
}
