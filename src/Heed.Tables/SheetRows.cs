using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Heed.Tables;

/// <summary>Reads the rows of one sheet, a cell at a time, so that a large sheet never is in memory as XML.</summary>
internal sealed class SheetRows(RawTable table, ShownCells shown, bool takesHidden, CancellationToken cancel)
{
    // The last row of a sheet in Excel.
    private const int LastRow = 1_048_576;

    private readonly List<int> hiddenRows = [];
    private readonly List<string> merged = [];
    private List<TableCell> cells = [];
    private int number, place;
    private bool isHidden;

    public IReadOnlyList<int> HiddenRows => hiddenRows;

    public void Read(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement)
                Start(reader);
            else if (reader.ElementType == typeof(Row))
                End();
        }
        foreach (var ends in merged.Select(area => area.Split(':')).Where(ends => ends.Length == 2))
            table.Merge(Columns.Place(ends[0]), Columns.Place(ends[1]));
        foreach (var list in part.TableDefinitionParts.Take(1))
            table.DeclaredHeader ??= Columns.Place(list.Table!.Reference!.Value!.Split(':')[0]).Row;
    }

    private void Start(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(Row))
        {
            cancel.ThrowIfCancellationRequested();
            number = Attribute(reader, "r") is { } own ? Later(int.Parse(own, CultureInfo.InvariantCulture), number) : number + 1;
            if (number > LastRow)
                throw new InvalidDataException("No sheet has so many rows.");
            isHidden = Attribute(reader, "hidden") is "1" or "true";
            (cells, place) = ([], -1);
        }
        else if (reader.ElementType == typeof(Cell))
        {
            Put((Cell)reader.LoadCurrentElement()!);
        }
        else if (reader.ElementType == typeof(Column) && (Column)reader.LoadCurrentElement()! is { Hidden.Value: true } column)
        {
            for (var hidden = column.Min!.Value; hidden <= Math.Min(column.Max!.Value, Limits.MostColumns); hidden++)
                table.HiddenColumns.Add((int)hidden - 1);
        }
        else if (reader.ElementType == typeof(MergeCell))
        {
            merged.Add(Attribute(reader, "ref")!);
        }
        else if (reader.ElementType == typeof(AutoFilter))
        {
            table.DeclaredHeader = Columns.Place(Attribute(reader, "ref")!.Split(':')[0]).Row;
        }
    }

    private void End()
    {
        if (!isHidden || takesHidden)
            table.Add(number, cells);
        else if (cells.Count > 0)
            hiddenRows.Add(number);
    }

    private void Put(Cell cell)
    {
        place = cell.CellReference?.Value is { } name ? Later(Columns.Place(name).Index, place) : place + 1;
        var value = shown.Of(cell);
        // A formula may give an empty text; one that was never calculated gives nothing.
        if (cell.CellFormula is not null && value.IsBlank && cell.DataType?.Value != CellValues.String)
            table.Uncalculated.Add((number, place));
        if (cell.DataType?.Value == CellValues.Error)
            table.Errors.Add((number, place));
        if (value.IsBlank)
            return;
        Limits.CheckColumn(place, number);
        while (cells.Count < place)
            cells.Add(TableCell.Blank);
        cells.Add(cell.CellFormula is null ? value : value with { Origin = CellOrigin.Formula });
    }

    private static int Later(int number, int before) =>
        number > before ? number : throw new InvalidDataException("The rows and cells of a sheet are in order.");

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(a => a.LocalName == name && string.IsNullOrEmpty(a.NamespaceUri)).Value;
}
