using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.History;

/// <summary>One edition of a record, as it was published, field by field.</summary>
public sealed class EditionPage : Page
{
    public required RecordEditions Record { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>Says its values.</summary>
    public required ValueWords Words { get; init; }

    public override string Title => T($"{Edition.Content!.Title}, version {Edition.Number}");

    public override string? Section => Record.Kind.List.Length > 0 ? Record.Kind.List : null;

    public override IReadOnlyList<DesignLink> Way => Record.Way(Here, withHistory: true);

    public override bool IsIndexed => false;

    /// <summary>From when to when it stood, in a sentence.</summary>
    public string Stood
    {
        get
        {
            var (of, since) = (T($"This is version {Edition.Number} of {Record.Count}."), Phrases.Day(Edition));
            var stood = Record.After(Edition) is { } next
                ? T($"It applied from {since} to {Phrases.Day(next)}, when version {next.Number} replaced it.")
                : T($"It is the latest, published {since}.");
            return $"{of} {stood}";
        }
    }

    /// <summary>The record's page as it was on the day this edition came out; null where a later one of that day took its place.</summary>
    public string? DayAddress => Record.DayAddress(Edition, Here);

    /// <summary>What was published in it and no field can show.</summary>
    public IReadOnlyList<AlsoRecorded> AlsoRecorded => Edition.Content!.AlsoRecorded;

    /// <summary>Whether what can't be read at all is shown as it is stored: to staff, since nobody has looked at it as a page.</summary>
    public bool ShowsStored => Here.ReadersAtDesk is not null || !AlsoRecorded.Any(a => a.IsWhole);

    /// <summary>The fields it fills, with their values.</summary>
    public IEnumerable<(ContentField Field, IReadOnlyList<object> Values)> Fields =>
        Record.Kind.Shape.Fields.Where(f => f.Name != "title")
            .Select(f => (f, (IReadOnlyList<object>)[.. f.ValuesIn(Edition.Content!).Where(v => v is not false)]))
            .Where(f => f.Item2.Count > 0);
}
