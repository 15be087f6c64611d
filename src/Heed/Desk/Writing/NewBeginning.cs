using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Meetings;
using Heed.Platform.Text;

namespace Heed.Desk.Writing;

/// <summary>What a new record is begun from: another record, the field that links to it, and the sentences of it that may be taken over.</summary>
/// <param name="Path">The other record's address below the programme.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Field">The field of the new record that links to it.</param>
/// <param name="Content">What the other record says.</param>
public sealed partial record NewBeginning(string Path, string Title, ContentField Field, Content Content)
{
    private const int MostSentences = 60;
    private const int ShortestSentence = 12;

    /// <summary>The agenda items or sentences that the new record may be about.</summary>
    public IReadOnlyList<string> Sentences { get; } =
        Content is Meeting meeting && Field.Name == "concerns" ? [.. meeting.Agenda.Select(a => a.Item)] : Field.Name == "in" ? [.. SentencesOf(Content).Take(MostSentences)] : [];

    /// <summary>Reads what a new record is begun from; null when it is begun from nothing.</summary>
    public static async Task<NewBeginning?> FindAsync(Here here, Kind kind, string from, string relation, CancellationToken cancel)
    {
        if (NewFrom.Field(kind, relation) is not { } field || !here.Kinds.TryResolve(from, out var other, out _))
            return null;
        var content = await here.Reading.DraftAsync(here.Programme, from, cancel) is { } draft
            ? draft.Content
            : (await here.Reading.FindAsync(here.Programme, from, cancel))?.Content;
        return content is null ? null : new NewBeginning(from, content.Title, field, content);
    }

    /// <summary>Fills in what follows from the beginning.</summary>
    /// <param name="typed">The new record's form.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="sentence">The sentence taken over; empty for none.</param>
    public void Fill(Typed typed, Kind kind, string sentence)
    {
        typed.Open(Field.IsList ? Field.Name + "[0]" : Field.Name).Text = Path;
        if (kind.Name != "commitment")
            return;
        if (Content.On is { } on)
            TypedDate.Put(typed.Open("saidOn"), on);
        if (sentence.Length == 0)
            return;
        typed.Open("said").Text = sentence;
        typed.Open("wording").Text = "exact";
    }

    private static IEnumerable<string> SentencesOf(Content content)
    {
        var proses = ContentWalk.Values(content, new ContentShape(content.GetType())).Where(v => v.Path != "summary").Select(v => v.Value).OfType<Prose>();
        return proses.SelectMany(p => SentenceEnd().Split(MarkdownText.Plain(p))).Select(s => s.Trim()).Where(s => s.Length >= ShortestSentence);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
