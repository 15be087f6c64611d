using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A record about to be begun.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Content">What it says at first: title, number, and what follows from where it was begun.</param>
/// <param name="Problems">What stands in its way: field and sentence.</param>
public sealed record NewRecord(string Path, Content Content, IReadOnlyList<(string Field, string Sentence)> Problems)
{
    private const int Most = 120;

    public static async Task<NewRecord> ReadAsync(
        RequestContext here, Kind kind, FormValues typed, NewRecordSource? beginning, CancellationToken cancel)
    {
        var problems = new List<(string, string)>();
        var sentence = typed.TextOf("sentence");
        var title = typed.TextOf("title").Trim() is { Length: > 0 } given ? given : Shortened(sentence);
        if (title.Length == 0)
            problems.Add(("title", "Enter a title."));
        var first = new FormValues();
        first.Open("title").Text = title;
        beginning?.Fill(first);
        var address = new NewAddress(here, kind, typed, first, beginning);
        var path = await address.MakeAsync(title, problems, cancel);
        if (path.Length == 0 && problems.Count == 0)
            problems.Add((address.Field, address.Field == "reference"
                ? "Enter a reference, with lower-case letters, digits and hyphens only."
                : "Use letters or digits. We make the record’s address from them."));
        else if (path.Length > 0 && await NewReference.RefusalAsync(here, kind, path, cancel) is { } refusal)
            problems.Add((address.Field, refusal));
        var content = FormToContent.Of(first, kind).Content;
        var begun = Slices.Registry[kind].Identity.Begun;
        return new NewRecord(path, beginning is null || begun is null ? content : begun(content, beginning.Content, sentence), problems);
    }

    private static string Shortened(string sentence)
    {
        if (sentence.Length <= Most)
            return sentence;
        // Between words, when there are any.
        var end = sentence.LastIndexOf(' ', Most);
        return sentence[..(end > 0 ? end : Most)] + " …";
    }
}
