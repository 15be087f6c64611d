using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Desk.Writing;

/// <summary>Makes the address of a new record from what was asked: the record it is below, and a reference, a number or a day.</summary>
/// <param name="here">Where the person is.</param>
/// <param name="kind">The kind of record.</param>
/// <param name="typed">What was typed.</param>
/// <param name="first">The new record's form, which is filled with what was asked.</param>
/// <param name="beginning">What it is begun from; null when it is begun from nothing.</param>
public sealed class NewAddress(RequestContext here, Kind kind, FormValues typed, FormValues first, NewRecordSource? beginning)
{
    /// <summary>The day that an address is made of, in the form.</summary>
    public const string Day = "date";

    /// <summary>The tick that says that a second record has the same day.</summary>
    public const string Another = "another";

    private readonly Identity identity = Slices.Registry[kind].Identity;

    /// <summary>The field of the form that is told when the address is taken.</summary>
    public string Field => FieldOf(kind);

    /// <summary>The field of the form that is told when the address of a record of a kind is taken.</summary>
    public static string FieldOf(Kind kind) => Asked(kind) is not { } asked ? "reference" : asked.Kind == FieldKind.Date ? Day : asked.Name;

    /// <summary>The field of the content that the address is made of; null when the reference itself is asked for.</summary>
    public static ContentField? Asked(Kind kind) => FieldNamed(kind, Slices.Registry[kind].Identity.Asks);

    /// <summary>The field that names the record within which a kind is numbered; null when there is none.</summary>
    public static ContentField? Within(Kind kind) => FieldNamed(kind, Slices.Registry[kind].Identity.Within);

    /// <summary>The address; empty when it can't be made yet.</summary>
    /// <param name="title">The new record's title.</param>
    /// <param name="problems">What stands in the way, added to.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<string> MakeAsync(string title, List<(string Field, string Sentence)> problems, CancellationToken cancel)
    {
        var above = Above(problems);
        var own = await OwnAsync(title, problems, cancel);
        if (own.Length == 0 || kind.IsBelow && above.Length == 0)
            return "";
        var path = kind.PathOf(above.Length == 0 ? own : $"{above}/{own}");
        if (identity.Another is null || typed.TextOf(Another) != "true")
            return path;
        var taken = (await RecordTitles.LoadAsync(here, kind, cancel)).All.Select(t => t.Path).ToHashSet();
        var free = path;
        for (var second = 2; taken.Contains(free); second++)
            free = $"{path}-{second}";
        return free;
    }

    // The reference of the record that it is below.
    private string Above(List<(string Field, string Sentence)> problems)
    {
        if (kind.FieldAbove is not { } field)
            return "";
        var chosen = typed.TextOf(field.Name);
        first.Open(field.Name).Text = chosen;
        if (here.Kinds.Above(kind)!.ReferenceIn(chosen) is { } reference)
            return reference;
        problems.Add((field.Name, $"Choose the {field.Label.ToLowerInvariant()}."));
        return "";
    }

    private async Task<string> OwnAsync(string title, List<(string Field, string Sentence)> problems, CancellationToken cancel)
    {
        var reference = typed.TextOf("reference").Trim();
        var asked = Asked(kind);
        if (asked is { Kind: FieldKind.Date })
            return OfDay(asked, problems);
        if (asked is not null && reference.Length == 0)
            return await OfNumberAsync(asked, title, cancel);
        if (reference.Length == 0 && (title.Length > 0 || NewReference.IsNumbered(kind)))
            reference = await NewReference.ProposeAsync(
                here, kind, title, beginning?.Field.Name == identity.Follows ? beginning?.Path : null, cancel);
        if (NewReference.IsNumbered(kind) && reference.Length > 0 && reference.All(char.IsAsciiDigit))
            first.Open("number").Text = reference;
        // A slash would make it the address of something below.
        return reference.Replace('/', '_');
    }

    private string OfDay(ContentField asked, List<(string Field, string Sentence)> problems)
    {
        var (date, problem) = TypedDate.Read(typed.Open(Day));
        if (date is null)
            problems.Add((Day, problem ?? "Enter the date."));
        if (date is null)
            return "";
        TypedDate.Put(first.Open(asked.Name), FuzzyDate.Parse(date.When.Text));
        return date.When.Text;
    }

    private async Task<string> OfNumberAsync(ContentField asked, string title, CancellationToken cancel)
    {
        var number = typed.TextOf(asked.Name).Trim();
        if (number.Length > 0)
            first.Open(asked.Name).Text = number;
        var within = identity.Within is { } field ? typed.TextOf(field) : "";
        if (within.Length > 0)
            first.Open(identity.Within!).Text = within;
        return number.Length == 0
            ? await NewReference.ProposeInWordsAsync(here, kind, title, cancel)
            : await NewReference.NumberedAsync(here, kind, NewReference.InAddress(number), within, cancel);
    }

    private static ContentField? FieldNamed(Kind kind, string? name) => kind.Shape.Fields.FirstOrDefault(f => f.Name == name);
}
