using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A record about to be begun.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Content">What it says at first: title, number, and what follows from where it was begun.</param>
/// <param name="Problems">What stands in its way: field and sentence.</param>
public sealed record NewRecord(string Path, Content Content, IReadOnlyList<(string Field, string Sentence)> Problems)
{
    /// <summary>Reads what was typed.</summary>
    public static async Task<NewRecord> ReadAsync(Here here, Kind kind, Typed typed, NewBeginning? beginning, CancellationToken cancel)
    {
        var problems = new List<(string, string)>();
        var sentence = typed.TextOf("sentence");
        var title = typed.TextOf("title").Trim() is { Length: > 0 } given ? given : Shortened(sentence);
        if (title.Length == 0)
            problems.Add(("title", "Enter a title."));
        var first = new Typed();
        first.Open("title").Text = title;
        beginning?.Fill(first, kind, sentence);
        var path = kind.Template.Contains("{group}/", StringComparison.Ordinal)
            ? await OfGroupAsync(here, kind, typed, first, problems, cancel)
            : await OfReferenceAsync(here, kind, typed, title, beginning, first, cancel);
        if (path.Length == 0 && problems.Count == 0)
            problems.Add(("reference", "Enter a reference: small letters, figures and hyphens."));
        else if (path.Length > 0 && await NewReference.RefusalAsync(here, kind, path, cancel) is { } refusal)
            problems.Add((kind.Template.Contains("{group}/", StringComparison.Ordinal) ? "date" : "reference", refusal));
        return new NewRecord(path, TypedReading.Of(first, kind).Content, problems);
    }

    private static async Task<string> OfReferenceAsync(Here here, Kind kind, Typed typed, string title, NewBeginning? beginning, Typed first, CancellationToken cancel)
    {
        var reference = typed.TextOf("reference").Trim();
        if (reference.Length == 0 && (title.Length > 0 || NewReference.IsNumbered(kind)))
            reference = await NewReference.ProposeAsync(here, kind, title, beginning?.Field.Name == "plan" ? beginning.Path : null, cancel);
        if (reference.Length == 0)
            return "";
        if (NewReference.IsNumbered(kind) && reference.All(char.IsAsciiDigit))
            first.Open("number").Text = reference;
        return kind.PathOf(reference.Replace('/', '_'));
    }

    private static async Task<string> OfGroupAsync(Here here, Kind kind, Typed typed, Typed first, List<(string, string)> problems, CancellationToken cancel)
    {
        var group = typed.TextOf("group");
        if (group.Length == 0)
            problems.Add(("group", "Choose the group."));
        var (date, problem) = TypedDate.Read(typed.Open("date"));
        if (date is null)
            problems.Add(("date", problem ?? "Enter the date."));
        if (problems.Count > 0 || group.Length == 0)
            return "";
        first.Open("group").Text = group;
        TypedDate.Put(first.Open("heldOn"), FuzzyDate.Parse(date!.When.Text));
        var path = kind.PathOf($"{group.Split('/')[^1]}/{date.When.Text}");
        if (typed.TextOf(Another) != "true")
            return path;
        var taken = (await RecordTitles.LoadAsync(here, kind, cancel)).All.Select(t => t.Path).ToHashSet();
        for (var second = 2; taken.Contains(path); second++)
            path = kind.PathOf($"{group.Split('/')[^1]}/{date.When.Text}-{second}");
        return path;
    }

    /// <summary>The tick that says that a group meets a second time on a day.</summary>
    public const string Another = "another";

    private static string Shortened(string sentence)
    {
        if (sentence.Length <= Most)
            return sentence;
        // Between words, when there are any.
        var end = sentence.LastIndexOf(' ', Most);
        return sentence[..(end > 0 ? end : Most)] + " …";
    }

    private const int Most = 120;
}
