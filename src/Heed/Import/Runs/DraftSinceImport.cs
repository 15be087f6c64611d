using System.Text.Json.Nodes;
using Heed.Import.Planning;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Import.Runs;

/// <summary>An imported draft as it is now, when somebody publishes the import.</summary>
/// <param name="Imported">What the import saved.</param>
/// <param name="Editions">The editions with days that the import has for it.</param>
/// <param name="Now">The draft today; null when there is none.</param>
/// <param name="History">What is published of the record.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="ImportedAt">When the import was begun (UTC).</param>
internal sealed record DraftSinceImport(
    ImportedDraft Imported, IReadOnlyList<PlannedEdition> Editions, Draft? Now, IReadOnlyList<Edition> History, Kind Kind,
    DateTime ImportedAt)
{
    // A correction may be of the same day: only the same words on the same day are out already.
    private IReadOnlyList<PlannedEdition> Missing =>
        [.. Editions.Where(e => !History.Any(h => IsEdition(h, e)))];

    /// <summary>
    /// Whether there is nothing more to publish: all is out, it was published from its own page since, or it was discarded at the desk.
    /// </summary>
    public bool IsOver =>
        Now is null ? IsPublishedOtherwise || Missing.Count == 0 || Missing.Count == Editions.Count
            : Editions.Count > 0 && Missing.Count == 0;

    /// <summary>Whether somebody changed more than what the import left open.</summary>
    public bool IsChanged =>
        Now is not null && Now.Version != Imported.DraftVersion && (IsPublishedOtherwise || (HasOtherWords && !IsCompleted));

    // Another import may have published the record too: a draft that nobody has touched is still this one's.
    private bool IsPublishedOtherwise => History.Any(h => h.RecordedAt > ImportedAt && !Editions.Any(e => IsEdition(h, e)));

    private bool HasOtherWords =>
        Now is not null && Now.Version != Imported.DraftVersion && !Editions.Any(e => IsSame(e.Content, Now.Content));

    private bool IsCompleted =>
        Editions is [var only] && ContentCheck.Problems(only.Content, Kind).Count > 0 && OnlyAdds(Json(only.Content), Json(Now!.Content));

    /// <summary>What is to be published of it.</summary>
    public SavedDraft ToPublish()
    {
        var editions = HasOtherWords ? [Editions[0] with { Content = Now!.Content }] : Missing;
        var (content, version) = (Now?.Content ?? editions[^1].Content, Now?.Version ?? 0);
        return new SavedDraft(
            new PlannedContent(Imported.Path, Kind, content, null, version)
            {
                Editions = editions, IsNamedOnly = Editions.Count == 0, Missing = ContentCheck.Problems(content, Kind),
            }, version);
    }

    private static bool IsEdition(Edition published, PlannedEdition planned) =>
        DateOnly.FromDateTime(published.PublishedAt) == planned.On && published.Content is { } said && IsSame(said, planned.Content);

    private static bool IsSame(Content one, Content other) => ContentJson.Write(one).AsSpan().SequenceEqual(ContentJson.Write(other));

    private static JsonObject Json(Content content) => JsonNode.Parse(ContentJson.Write(content))!.AsObject();

    private static bool OnlyAdds(JsonObject before, JsonObject after) =>
        before.All(field => field.Value is null or JsonArray { Count: 0 } || JsonNode.DeepEquals(field.Value, after[field.Key]));
}
