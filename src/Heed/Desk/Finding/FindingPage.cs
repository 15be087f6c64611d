using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Search;

namespace Heed.Desk.Finding;

/// <summary>What a search over all that the person may read found: drafts, then what is published.</summary>
public sealed class FindingPage : DeskPage
{
    /// <summary>How many drafts are shown at most.</summary>
    public const int MostDrafts = 50;

    /// <summary>What was found in what is published.</summary>
    public required SearchPage Published { get; init; }

    /// <summary>The drafts that hold the words, all of them.</summary>
    public required IReadOnlyList<DraftMatch> Drafts { get; init; }

    /// <summary>The paths that have a draft the person may read.</summary>
    public required IReadOnlySet<string> WithDraft { get; init; }

    public SearchRequest Asked => Published.Request;

    public override string Title => Asked.IsEmpty ? "Search the desk" : "Search results";

    /// <summary>The drafts of this page: they stand on the first.</summary>
    public IEnumerable<DraftMatch> DraftsShown => Asked.PageNumber == 1 ? Drafts.Take(MostDrafts) : [];

    /// <summary>What was found, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Asked.IsEmpty)
                return "Enter a name, a subject or a record number. Results contain every word you enter.";
            if (Drafts.Count + Published.Total == 0)
                return $"No drafts or records that you can read match “{Asked.Query}”.";
            if (Published.Partial is { } partial)
                return partial;
            string[] parts = [Drafts.Count > 0 ? Phrases.Count(Drafts.Count, "draft") : "", Published.Total > 0
                ? Phrases.Count(Published.Total, "published record") : ""];
            return $"{string.Join(" and ", parts.Where(p => p.Length > 0))} found for “{Asked.Query}”.";
        }
    }

    /// <summary>Where a record is, for this person: the reading page of what fewer than everyone may read.</summary>
    public string AddressOf(Entry entry) => entry.Audience.IsPublic ? RecordAddress.Of(Staff!, Here.Programme, entry)
        : RecordAddress.Of(Here.Programme, entry);

    /// <summary>The search that was perhaps meant.</summary>
    public string SearchFor(OtherWords meant) => Desk($"search?q={Uri.EscapeDataString(meant.Words)}");

    /// <summary>A page of these results.</summary>
    public string PageAddress(int page) =>
        Desk($"search?q={Uri.EscapeDataString(
            Asked.Query)}{(Asked.Kind is { } kind ? $"&kind={kind}" : "")}{(page > 1 ? $"&page={page}" : "")}");

    /// <summary>Who may read a record, in a word.</summary>
    public static (string Word, TagColour Colour) Mark(SearchHit hit) =>
        hit.Entry.Audience.IsPublic ? ("Published", TagColour.Green) : hit.Entry.Audience == Audience.Staff
            ? ("For staff", TagColour.Purple) : ("For members", TagColour.Purple);

    /// <summary>A result's kind and date in words, and whether a draft of it is begun.</summary>
    public string FactsOf(SearchHit hit) => Published.FactsOf(hit) + (WithDraft.Contains(hit.Entry.Path) ? ", with a draft" : "");
}
