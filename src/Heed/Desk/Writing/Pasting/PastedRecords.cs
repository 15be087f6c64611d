using System.Globalization;
using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Desk.Writing.Pasting;

/// <summary>A record read from a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reference">What its address ends with.</param>
/// <param name="Path">Its address below the programme; empty when it can't have one.</param>
/// <param name="Content">What it says.</param>
/// <param name="Shown">What was understood of each column, in words.</param>
/// <param name="Problems">What stands in the way of saving it.</param>
/// <param name="Missing">What publishing it will need besides.</param>
public sealed record PastedRecord(
    PastedRow Row, string Reference, string Path, Content Content, IReadOnlyList<string> Shown, IReadOnlyList<string> Problems,
    IReadOnlyList<string> Missing);

/// <summary>Reads new records of a kind from the rows of a table.</summary>
public sealed class PastedRecords
{
    private static readonly string[] NumericDates = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d-MMM-yyyy"];

    private readonly RequestContext here;
    private readonly Kind kind;
    private readonly PastedLinks links;
    private readonly LinkSearch kinds;

    private PastedRecords(RequestContext here, Kind kind) =>
        (this.here, this.kind, links, kinds) = (here, kind, new PastedLinks(here), new LinkSearch(here));

    /// <summary>Reads the rows.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="staff">The person.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="layout">The rows and their columns.</param>
    /// <param name="references">The references proposed before, row by row; empty the first time.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<PastedRecord>> ReadAsync(
        RequestContext here, Staff staff, Kind kind, PastedLayout layout, IReadOnlyList<string> references, CancellationToken cancel)
    {
        var reading = new PastedRecords(here, kind);
        var taken = (await RecordTitles.LoadAsync(here, kind, cancel)).All.Select(t => kind.ReferenceIn(t.Path)!).ToHashSet();
        var (records, places) = (new List<PastedRecord>(), new Dictionary<string, int>());
        // Numbers that are given are taken before any is proposed.
        var free = taken.Concat(layout.Rows.Select(r => Given(r, layout.Columns, kind))).ToHashSet();
        foreach (var (i, row) in layout.Rows.Index())
        {
            var record = await reading.ReadAsync(row, layout.Columns, i < references.Count ? references[i] : null, free, cancel);
            var problems = record.Problems.ToList();
            if (record.Path.Length > 0 && !staff.May(Permission.Write, here.Programme, record.Path))
                problems.Add("Your role does not allow you to write this record.");
            if (record.Path.Length > 0 && !places.TryAdd(record.Path, i + 1))
                problems.Add($"Row {places[record.Path]} has the same reference, {record.Reference}.");
            records.Add(record with { Problems = problems });
        }
        return records;
    }

    private async Task<PastedRecord> ReadAsync(
        PastedRow row, IReadOnlyList<PastedColumn?> columns, string? proposed, HashSet<string> taken, CancellationToken cancel)
    {
        var (typed, problems, shown) = (new FormValues(), new List<string>(), new List<string>());
        foreach (var (i, column) in columns.Index())
        {
            var said = row[i];
            if (column?.Field is { } field && said.Length > 0)
                said = await PutAsync(typed, field, said, problems, cancel);
            shown.Add(said);
        }
        var title = typed.TextOf("title").Trim();
        if (title.Length == 0)
            problems.Add("Enter a title.");
        var reference = await OfAsync(typed, Given(row, columns, kind), proposed, title, taken, problems, cancel);
        taken.Add(reference);
        if (NewReference.IsNumbered(kind) && reference.All(char.IsAsciiDigit)
            && typed.TextOf("number").Length == 0 && kind.Shape.Fields.Any(f => f.Name == "number"))
            typed.Open("number").Text = reference;
        var path = reference.Length == 0 ? "" : kind.PathOf(reference);
        if (path.Length > 0 && await NewReference.RefusalAsync(here, kind, path, cancel) is { } refusal)
            problems.Add(refusal);
        var read = FormToContent.Of(typed, kind);
        problems.AddRange(read.Unreadable.Select(u => $"{LabelOf(u.Place)}: {u.Sentence}"));
        return new PastedRecord(
            row, reference, path, read.Content, shown, problems,
            [.. ContentCheck.Problems(read.Content, kind).Where(p => p.Field != "title").Select(p => p.Sentence).Distinct()]);
    }

    // The reference: below the record that the row names, of the day or number that it gives, or as proposed before.
    private async Task<string> OfAsync(
        FormValues typed, string given, string? proposed, string title, HashSet<string> taken, List<string> problems,
        CancellationToken cancel)
    {
        var asked = NewAddress.Asked(kind);
        if (asked is { Kind: FieldKind.Date })
            given = TypedDate.Read(typed.Open(asked.Name)).Date?.When.Text ?? "";
        else if (given.Length > 0 && NewAddress.Within(kind) is { } within)
            given = await NewReference.NumberedAsync(here, kind, given, typed.TextOf(within.Name), cancel);
        if (kind.FieldAbove is not { } above)
            return given.Length > 0 ? given : proposed is { Length: > 0 } ? proposed : NewReference.Propose(kind, title, taken);
        if (here.Kinds.Above(kind)!.ReferenceIn(typed.TextOf(above.Name)) is not { } other)
            problems.Add($"{above.Label}: enter which one this belongs to.");
        else if (given.Length > 0 || asked is not { Kind: FieldKind.Date })
            return $"{other}/{(given.Length > 0 ? given : NewReference.InAddress(title))}";
        else
            problems.Add($"{asked.Label}: enter the date. We make the address from it.");
        return "";
    }

    // The end of the address, as far as the row says it.
    private static string Given(PastedRow row, IReadOnlyList<PastedColumn?> columns, Kind kind)
    {
        string Cell(Func<PastedColumn, bool> which) =>
            columns.Index().Where(c => c.Item is { } column && which(column)).Select(c => row[c.Index])
                .FirstOrDefault(c => c.Length > 0) ?? "";

        var said = Cell(c => c.Field is null);
        return NewReference.InAddress(said.Length > 0 || NumberOf(kind) is not { } number ? said : Cell(c => c.Field?.Name == number));
    }

    private static string? NumberOf(Kind kind) => NewReference.IsNumbered(kind) ? "number" : NewAddress.Asked(kind)?.Name;

    private async Task<string> PutAsync(FormValues typed, ContentField field, string cell, List<string> problems, CancellationToken cancel)
    {
        var at = typed.Open(field.Name);
        if (!field.IsList)
            return await PutOneAsync(at, field, cell, problems, cancel);
        var shown = new List<string>();
        foreach (var (i, item) in (await ItemsAsync(field, cell, cancel)).Index())
            shown.Add(await PutOneAsync(at.Open(FormValues.Number(i)), field, item, problems, cancel));
        return string.Join("; ", shown);
    }

    // A name may itself hold what stands between names.
    private async Task<IReadOnlyList<string>> ItemsAsync(ContentField field, string cell, CancellationToken cancel) =>
        field.Kind == FieldKind.Link && (await links.FindAsync(kinds.KindOf(field), cell, cancel)).Record is not null
            ? [cell]
            : [.. cell.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostItems)];

    private static readonly string[] Yes = ["yes", "y", "true"];
    private static readonly string[] No = ["no", "n", "false"];

    // More names in one cell are no list that anybody wrote.
    private const int MostItems = 50;

    private async Task<string> PutOneAsync(FormValues at, ContentField field, string said, List<string> problems, CancellationToken cancel)
    {
        if (field.Kind == FieldKind.Link)
        {
            var (record, problem) = await links.FindAsync(kinds.KindOf(field), said, cancel);
            at.Text = record?.Path;
            if (problem is not null)
                problems.Add($"{field.Label}: {problem}");
            return record?.Title ?? said;
        }
        if (field.Kind == FieldKind.Date)
            return PutDate(at, field, said);
        if (field.Name == "strand")
            return PutStrand(at, field, said, problems);
        if (field.Kind == FieldKind.Choice)
        {
            var choices = Choice.All(field.ValueType).ToList();
            at.Text = choices.FirstOrDefault(c => Same(c.Label, said) || Same(c.Slug, said)).Slug;
            if (at.Text is null)
                problems.Add($"{field.Label}: “{ProgrammeFilter.Shorten(said)}” is not one of the "
                    + $"choices. {OneOf(choices.Select(c => c.Label))}");
        }
        else if (field.Kind == FieldKind.Flag)
        {
            at.Text = Yes.Contains(said, StringComparer.OrdinalIgnoreCase) ? "true" : "false";
            if (at.Text == "false" && !No.Contains(said, StringComparer.OrdinalIgnoreCase))
                problems.Add($"{field.Label}: “{ProgrammeFilter.Shorten(said)}” is not yes or no. Enter yes or no.");
        }
        else
            at.Text = field.Kind == FieldKind.Prose
                ? said
                : string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said;
    }

    // The names of strands are the programme's own.
    private string PutStrand(FormValues at, ContentField field, string said, List<string> problems)
    {
        var strands = (here.ProgrammeContent as INamesStrands)?.Named ?? [];
        var strand = strands.FirstOrDefault(s => Same(s.Slug, said) || Same(s.Name, said));
        if (strand.Slug is null && strands.Count > 0)
            problems.Add($"{field.Label}: there is no strand “{ProgrammeFilter.Shorten(said)}”. {OneOf(strands.Select(s => s.Name))}");
        at.Text = strand.Slug ?? said;
        return strand.Name ?? said;
    }

    private static string PutDate(FormValues at, ContentField field, string said)
    {
        // Spreadsheets write days as people here do: the day first.
        if (field.ValueType != typeof(Cadence)
            && DateOnly.TryParseExact(said, NumericDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            TypedDate.Put(at, FuzzyDate.Of(day));
        else
            at.Open("words").Text = said;
        return field.ValueType != typeof(Cadence) && TypedDate.Read(at).Date is { } date ? date.ToString() : said;
    }

    private static string OneOf(IEnumerable<string> names) => $"Enter one of: {string.Join(", ", names)}.";

    private string LabelOf(string place) => kind.Shape.Fields.FirstOrDefault(f => place.Split('.', '[')[0] == f.Name)?.Label ?? place;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
