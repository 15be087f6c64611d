using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;

namespace Heed.Desk.Writing;

/// <summary>
/// What a new record is begun from: another record, the field that links to it, and the sentences of it that may be taken over.
/// </summary>
/// <param name="Path">The other record's address below the programme.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Field">The field of the new record that links to it.</param>
/// <param name="Content">What the other record says.</param>
/// <param name="Sentences">The sentences that the new record may be about.</param>
public sealed partial record NewRecordSource(
    string Path, string Title, ContentField Field, Content Content, IReadOnlyList<string> Sentences)
{
    private const int MostSentences = 60;
    private const int ShortestSentence = 12;

    /// <summary>Reads what a new record is begun from; null when it is begun from nothing.</summary>
    public static async Task<NewRecordSource?> FindAsync(
        RequestContext here, Kind kind, string from, string relation, CancellationToken cancel)
    {
        if (NewRecordLinks.Field(kind, relation) is not { } field || !here.Kinds.TryResolve(from, out var other, out _))
            return null;
        var content = await here.Reading.DraftAsync(here.Programme, from, cancel) is { } draft
            ? draft.Content
            : (await here.Reading.FindAsync(here.Programme, from, cancel))?.Content;
        var sentences = Slices.Registry[kind].Identity.Sentences;
        return content is null ? null : new NewRecordSource(
            from, content.Title, field, content, sentences?.Invoke(field.Name, content) ?? []);
    }

    /// <summary>Fills in the link to it.</summary>
    /// <param name="typed">The new record's form.</param>
    public void Fill(FormValues typed) => typed.Open(Field.IsList ? Field.Name + "[0]" : Field.Name).Text = Path;

    /// <summary>The sentences of a record's texts.</summary>
    public static IReadOnlyList<string> SentencesOf(Content content)
    {
        var proses = ContentWalk.Values(content, new ContentShape(content.GetType())).Where(v => v.Path != "summary").Select(v => v.Value)
            .OfType<Prose>();
        var sentences = proses.SelectMany(p => SentenceEnd().Split(MarkdownText.Plain(p))).Select(s => s.Trim());
        return [.. sentences.Where(s => s.Length >= ShortestSentence).Take(MostSentences)];
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
