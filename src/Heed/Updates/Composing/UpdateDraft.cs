using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Offering;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>An update being written: the days it tells of, its number, and its sentences in order.</summary>
/// <param name="Since">The last day before those it tells of.</param>
/// <param name="Until">The last day it tells of.</param>
/// <param name="Number">Its number as typed.</param>
/// <param name="Sentences">The sentences, strand by strand.</param>
public sealed record UpdateDraft(DateOnly Since, DateOnly Until, string Number, IReadOnlyList<Suggestion> Sentences)
{
    /// <summary>The sentences that go into the draft.</summary>
    [JsonIgnore]
    public IEnumerable<Suggestion> Kept => Sentences.Where(s => s.Keep && !string.IsNullOrWhiteSpace(s.Text));

    /// <summary>The bytes that are stored.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads what was stored.</summary>
    public static UpdateDraft Read(byte[] bytes) => JsonSerializer.Deserialize<UpdateDraft>(bytes)!;

    /// <summary>
    /// Takes in what a form holds. What its writer did not change stays as it now is; where somebody else changed the same sentence in
    /// the meantime, both texts are kept, theirs below and left out.
    /// </summary>
    public UpdateDraft Take(PostedSentences posted)
    {
        var sentences = new List<Suggestion>();
        foreach (var now in Sentences)
        {
            var mine = posted.Of(now.Key);
            if (mine is null || (mine.Keep == now.Keep && mine.Text == now.Text) || !mine.IsChanged)
            {
                sentences.Add(now);
                continue;
            }
            sentences.Add(now with { Keep = mine.Keep, Text = mine.Text });
            if (mine.Was != now.Mark && now.Text != mine.Text)
                sentences.Add(now with { Key = $"also/{Guid.CreateVersion7():N}", Keep = false, Offered = null });
        }
        return this with { Sentences = sentences, Number = posted.Number ?? Number };
    }

    /// <summary>
    /// Takes in what the record offers: what is new joins its strand; what is offered no longer goes, unless its writer touched it.
    /// </summary>
    public UpdateDraft Offer(IReadOnlyList<Offer> offers, IReadOnlyList<string> strands)
    {
        var offered = offers.Select(Suggestion.Of).ToDictionary(s => s.Key);
        var stay = Sentences.Where(s => s.IsTouched || offered.ContainsKey(s.Key))
            .Select(s => s.IsTouched || !offered.TryGetValue(s.Key, out var now) ? s : now).ToList();
        var known = stay.Select(s => s.Key).ToHashSet();
        return (this with { Sentences = [.. stay, .. offered.Values.Where(s => !known.Contains(s.Key))] }).Ordered(strands);
    }

    /// <summary>Adds a sentence of the writer's own.</summary>
    public (UpdateDraft Composed, Suggestion Added) Add(
        string text, IReadOnlyList<LinkedWords> links, string strand, IReadOnlyList<string> strands)
    {
        var added = new Suggestion($"added/{Guid.CreateVersion7():N}", OfferSort.Other, strand, null, text, links, Keep: true);
        return ((this with { Sentences = [.. Sentences, added] }).Ordered(strands), added);
    }

    /// <summary>Moves a sentence past its neighbour of the same strand.</summary>
    public UpdateDraft Move(string key, bool up)
    {
        var all = Sentences.ToList();
        var at = all.FindIndex(s => s.Key == key);
        if (at < 0)
            return this;
        // Smaller things stand folded away, in an order of their own.
        bool IsNeighbour(Suggestion s) => s.Strand == all[at].Strand && s.IsMinor == all[at].IsMinor;
        var to = up ? all.FindLastIndex(Math.Max(at - 1, 0), Math.Max(at, 0), IsNeighbour) : at + 1 < all.Count
            ? all.FindIndex(at + 1, IsNeighbour) : -1;
        if (to < 0 || to == at)
            return this;
        (all[at], all[to]) = (all[to], all[at]);
        return this with { Sentences = all };
    }

    private UpdateDraft Ordered(IReadOnlyList<string> strands)
    {
        var places = strands.Index().ToDictionary(s => s.Item, s => s.Index);
        int Place(Suggestion s) =>
            s.Strand switch { Strands.Whole => -1, Strands.Next => int.MaxValue, var strand =>
                places.GetValueOrDefault(strand, strands.Count) };
        return this with { Sentences = [.. Sentences.OrderBy(Place)] };
    }
}

/// <summary>A sentence as a form holds it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Keep">Whether it is kept.</param>
/// <param name="Was">The mark of what it was when the form was opened.</param>
public sealed record PostedSentence(string Text, bool Keep, string Was)
{
    /// <summary>Whether the writer changed it on the form.</summary>
    public bool IsChanged => (new Suggestion("", OfferSort.Other, "", null, Text, [], Keep)).Mark != Was;
}
