using System.Text;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Updates;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>The draft of an update, made of the sentences that were kept.</summary>
public static class DraftOfUpdate
{
    /// <summary>Fills a draft: its text, its strands, its day, and the beginning of a summary.</summary>
    /// <param name="draft">What the draft says so far.</param>
    /// <param name="composed">What was composed.</param>
    /// <param name="number">Its number.</param>
    /// <param name="names">The names of strands.</param>
    public static Update Fill(Update draft, UpdateDraft composed, UpdateNumber number, Func<string, string> names) =>
        draft with
        {
            Title = draft.Title.Length > 0 ? draft.Title : $"Update {number}",
            Number = $"{number}",
            PostedOn = draft.PostedOn ?? FuzzyDate.Of(composed.Until),
            Summary = draft.Summary ?? new Prose(Summary(composed)),
            Body = new Prose(Body(composed, names)),
            Strand = [.. composed.Kept.Select(s => s.Strand).Where(s => s is not (Strands.Whole or Strands.Next)).Distinct()],
        };

    /// <summary>The text in Markdown: the programme as a whole, then strand by strand, then what comes next.</summary>
    public static string Body(UpdateDraft composed, Func<string, string> names)
    {
        var body = new StringBuilder();
        foreach (var strand in composed.Kept.GroupBy(s => s.Strand))
        {
            if (strand.Key != Strands.Whole)
                body.Append("## ").Append(names(strand.Key)).Append("\n\n");
            foreach (var sentence in strand)
                body.Append(sentence.Markdown.Trim()).Append("\n\n");
        }
        return body.ToString().Trim();
    }

    /// <summary>How a summary may begin: the days, and how much of what is told.</summary>
    public static string Summary(UpdateDraft composed)
    {
        var counted = composed.Kept.GroupBy(s => s.Sort).Where(g => Words.ContainsKey(g.Key)).OrderBy(g => g.Key)
            .Select(g => Phrases.Count(g.Count(), Words[g.Key].One, Words[g.Key].Many)).ToList();
        var days = $"What happened from {Phrases.Day(composed.Since.AddDays(1))} to {Phrases.Day(composed.Until)}";
        return counted.Count == 0 ? days + "." : $"{days}: {News.Listed(counted)}.";
    }

    private static readonly Dictionary<OfferSort, (string One, string? Many)> Words = new()
    {
        [OfferSort.Meeting] = ("meeting", null),
        [OfferSort.Publication] = ("publication", null),
        [OfferSort.Answer] = ("response to recommendations", "responses to recommendations"),
        [OfferSort.State] = ("report on progress", "reports on progress"),
        [OfferSort.Date] = ("date that changed or passed", "dates that changed or passed"),
        [OfferSort.Decision] = ("decision", null),
        [OfferSort.Event] = ("public event", null),
        [OfferSort.Statement] = ("statement", null),
        [OfferSort.Commitment] = ("change to commitments", "changes to commitments"),
    };
}
