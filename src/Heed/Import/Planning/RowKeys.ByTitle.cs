using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>Records that are known by their title, or are the only ones there are.</summary>
public sealed partial class RowKeys
{
    private IReadOnlyList<RowKey> OfTitle(TableRow row, List<(string, string)> problems)
    {
        var text = title is null ? "" : row[title].Text;
        if (text.Length == 0 && targets.Table.TitleOf is { } titled)
            text = titled(place => placed.TryGetValue(place, out var column) ? InWords(place, row[column])
                : map.Same.GetValueOrDefault(place) ?? "");
        if (text.Length == 0)
            text = RecordInWork.Shortened(WordsOf(row));
        if (text.Length == 0)
            text = map.Same.GetValueOrDefault("title") ?? "";
        if (text.Length == 0 && title is null && words is null)
            return OfOnly(row, problems);
        if (text.Length == 0)
        {
            problems.Add((Heading, "This row has no title, so we cannot tell which record it is about."));
            return [];
        }
        if (known.Named(targets.Kind, text) is [var there, ..])
            return [Key(there.Path, "", there.Title, _ => { })];
        // Where the desk counts on, so does a table without numbers. What others number keeps its title until its number is known.
        var isNumbered = targets.Number is not null && NewReference.IsNumbered(targets.Kind);
        var countsOn = isNumbered && number is null && targets.Pages.Identity.Asks is null;
        var reference = isNumbered && !countsOn ? NewReference.InAddress(text) : NewReference.Propose(
            targets.Kind, text, known.ReferencesOf(targets.Kind));
        if (reference.Length == 0)
        {
            problems.Add((Heading, "Use letters or digits in the title. The record’s address is made from them."));
            return [];
        }
        var made = known.Make(Free(targets.Kind.PathOf(reference)), targets.Kind, text, []);
        return [Key(made.Path, "", text, form =>
        {
            form.Open("title").Text = text;
            if (countsOn)
                form.Open(targets.Number!.Place).Text = reference;
            Keys(form, row);
        }) with { IsNew = true, Named = text }];
    }

    // A table of figures names no record: it is of the only one there is.
    private IReadOnlyList<RowKey> OfOnly(TableRow row, List<(string, string)> problems)
    {
        var (one, all) = (targets.Kind.Label.ToLowerInvariant(), known.All.Where(r => r.Kind == targets.Kind && !r.IsWithdrawn).ToList());
        if (!MakesRecords && all is [var only] && columnsOfLists)
            return [Key(only.Path, "", only.Title, form => Keys(form, row))];
        problems.Add(("Columns", $"No column says which {one} each row is about. Say which column has the {(targets.Number is null
            ? "title" : "number, the title or the text")}{(MakesRecords ? "" : $", or add a column with the title of the {one}")}."));
        return [];
    }

    private string InWords(string place, TableCell cell) => targets.At(place)?.Field.Kind == FieldKind.Date
        && CellDates.Read(cell.Text, cell.Date, map.Days).Date is { } date ? new FuzzyDate(date.When).ToString() : cell.Text;
}
