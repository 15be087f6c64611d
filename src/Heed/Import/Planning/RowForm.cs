using System.Globalization;
using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>What a row says on a day, as the form of a record; where it is about a part of the record, in that part.</summary>
/// <param name="Form">The form.</param>
/// <param name="On">Since when it is public; null when no day is given.</param>
/// <param name="HasOwn">Whether it says anything of the record itself, rather than adding to one of its lists.</param>
public sealed record RowSays(FormValues Form, DateOnly? On, bool HasOwn)
{
    /// <summary>The month or year that the table gives instead of a day; null when it gives a day.</summary>
    public Edtf? In { get; init; }
}

/// <summary>Reads the cells of a row into the form of a record.</summary>
/// <param name="targets">The kind of record.</param>
/// <param name="columns">What each column fills; those that fill nothing left out.</param>
/// <param name="writing">Puts a cell into the form.</param>
/// <param name="map">What the whole table says.</param>
public sealed class RowForm(
    KindTargets targets, IReadOnlyList<(TableColumn Column, ColumnPlace Place)> columns, CellWriting writing, TableMap map)
{
    /// <summary>The fields of a part of a record; null when records of this kind have none.</summary>
    private readonly string? parts = targets.Table.PartLabel is { } label ? label[..label.IndexOf('[', StringComparison.Ordinal)] : null;

    private Dictionary<string, int> numbers = [];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="part">The label of the part that the row is about; empty when it is about the whole record.</param>
    /// <param name="since">Since when the row is public; null when no day is given.</param>
    /// <param name="problems">What can't be read, added to.</param>
    public IReadOnlyList<RowSays> Read(TableRow row, string part, FuzzyDate? since, List<(string, string)> problems)
    {
        var day = since?.Latest;
        var vague = new Dictionary<DateOnly, Edtf>();
        if (since is { Latest: { } last } && since.Earliest != last)
            vague[last] = since.When;
        numbers = ItemsOf(row);
        var days = new Dictionary<DateOnly, (FormValues Form, Dictionary<string, int> Items, bool HasOwn)>();
        var undated = (Form: new FormValues(), Items: new Dictionary<string, int>(), HasOwn: false);
        foreach (var (column, place) in columns)
        {
            var cell = row[column];
            if (cell.Text.Length == 0 || place.Place.StartsWith('@') || place.Place.Contains('>', StringComparison.Ordinal)
                || IsKey(place.Place))
                continue;
            var on = day;
            var period = targets.Table.ColumnEachPeriod.GetValueOrDefault(place.Place);
            if (period is not null && place.For is not null)
            {
                var date = CellDates.Read(place.For, null, map.Days).Date;
                on = date?.Latest ?? day;
                if (date is { Latest: { } end } && date.Earliest != end)
                    vague[end] = date.When;
            }
            var into = on is not { } dated ? undated : days.TryGetValue(dated, out var there) ? there
                : (Form: new FormValues(), Items: [], HasOwn: false);
            into.HasOwn |= PutCell(into.Form, into.Items, place, period, cell, part, problems, column.Heading);
            if (on is { } kept)
                days[kept] = into;
            else
                undated = into;
        }
        foreach (var into in days.Values.Append(undated))
            ShareOut(into.Form, into.Items);
        var all = days.Select(d => (On: (DateOnly?)d.Key, d.Value.Form, d.Value.Items, d.Value.HasOwn)).ToList();
        if (undated.Form.All().Any() || all.Count == 0)
            all.Insert(0, (null, undated.Form, undated.Items, undated.HasOwn));
        return [.. all.OrderBy(a => a.On ?? DateOnly.MinValue).Select(
            a => Whole(a.Form, a.On, a.Items, a.HasOwn, part, problems) with { In = vague.GetValueOrDefault(a.On ?? DateOnly.MinValue) })];
    }

    // The record's own keys are written once, whatever the row is about.
    private bool IsKey(string place) => place == targets.Number?.Place || place == targets.Within?.Place
        || place == targets.Table.PartLabel;

    private bool PutCell(
        FormValues form, Dictionary<string, int> items, ColumnPlace place, string? period, TableCell cell, string part,
        List<(string, string)> problems, string heading)
    {
        if (targets.At(place.Place) is not { } target)
        {
            problems.Add((heading, $"There is no field “{place.Place}” in this kind of record."));
            return false;
        }
        if (target.Field.Kind == FieldKind.Choice && place.For is not null
            && CellWords.Read(cell.Text, target.Field, targets.Table.Words) is { Slug: null, IsKnown: true })
            return false;
        var (at, isOwn) = PlaceIn(target, place.For, part, items);
        if (period is not null && place.For is not null && form.Find(at) is { IsBlank: false })
        {
            problems.Add((heading, $"Another column says the same of {place.For}. Only the first is imported: write in the headings how "
                + "their periods differ."));
            return false;
        }
        if (writing.Put(form, at, target, cell.Text, cell.Date) is { } problem)
        {
            problems.Add((heading, problem));
            return false;
        }
        if (place.For is not null && (period ?? targets.Table.ColumnEach.GetValueOrDefault(place.Place)) is { } named
            && targets.At(named) is { } naming && PlaceIn(naming, place.For, part, items).At is var namedAt
            && form.Find(namedAt)?.All().Any() != true && writing.Put(form, namedAt, naming, place.For, null) is { } unnamed)
            problems.Add((heading, unnamed));
        return isOwn;
    }

    // What no column says of one organisation holds for all that have a column: one date for every answer.
    private void ShareOut(FormValues form, Dictionary<string, int> items)
    {
        foreach (var list in targets.Table.ColumnEach.Keys.Select(p => p[..p.IndexOf("[]", StringComparison.Ordinal)]).Distinct())
        {
            if (form[list] is not { Items.Count: > 1 } all || !items.TryGetValue($"{list}|", out var loose)
                || all.Items.FirstOrDefault(i => i.Number == loose).Item is not { } given
                || targets.Table.ColumnEach.Keys.Any(p => given.Find(p[(list.Length + 3)..]) is { IsBlank: false }))
                continue;
            var others = all.Items.Where(i => i.Number != loose).Select(i => i.Item).ToList();
            foreach (var (place, text) in given.All().ToList())
            {
                foreach (var other in others)
                    other.Open(place).Text ??= text;
            }
            all.Renumber(others);
        }
    }

    // The first item of each list that the row fills; a column for one body fills an item of its own.
    private (string At, bool IsOwn) PlaceIn(TableTarget target, string? about, string part, Dictionary<string, int> items)
    {
        var place = target.Place;
        var first = place.IndexOf("[]", StringComparison.Ordinal);
        if (first < 0)
            return part.Length > 0 && parts is not null && targets.At($"{parts}[].{place}") is not null
                ? ($"{parts}[0].{place}", true) : (place, true);
        if (numbers.Count > 0)
            return (Numbered(place), false);
        // Of a list in a list, the row fills one item of the outer one, and each column one of the inner.
        var last = place.LastIndexOf("[]", StringComparison.Ordinal);
        if (last == first)
            return ($"{place[..first]}[{ItemOf(place[..first], about, items)}]{place[(first + 2)..]}", false);
        var (outer, inner) = (ItemOf(place[..first], null, items), ItemOf(place[..last], about, items));
        return ($"{place[..first]}[{outer}]{place[(first + 2)..last]}[{inner}]{place[(last + 2)..]}", false);
    }

    private static int ItemOf(string list, string? about, Dictionary<string, int> items)
    {
        var key = $"{list}|{about}";
        if (!items.TryGetValue(key, out var number))
            items[key] = number = items.Keys.Count(k => k.StartsWith(list + "|", StringComparison.Ordinal));
        return number;
    }

    // A workbook of Heed's own says which item of a list each row is.
    private Dictionary<string, int> ItemsOf(TableRow row) =>
        columns.Where(c => c.Place.Place.StartsWith(KindTargets.Item, StringComparison.Ordinal))
            .Select(c => (List: c.Place.Place[KindTargets.Item.Length..], row[c.Column].Text))
            .Where(c => int.TryParse(c.Text, out _)).ToDictionary(c => c.List, c => int.Parse(c.Text, CultureInfo.InvariantCulture) - 1);

    private string Numbered(string place)
    {
        var pieces = place.Split("[]");
        var (list, numbered) = (pieces[0], pieces[0]);
        foreach (var piece in pieces[1..])
        {
            numbered += FormValues.Number(numbers.GetValueOrDefault(list)) + piece;
            list += "[]" + piece;
        }
        return numbered;
    }

    private RowSays Whole(
        FormValues form, DateOnly? on, Dictionary<string, int> items, bool hasOwn, string part, List<(string, string)> problems)
    {
        if (numbers.Count == 0)
            DropEmpty(form, part, problems);
        foreach (var (place, text) in targets.Table.Usual.Concat(map.Same))
        {
            if (targets.At(place) is not { } target)
                continue;
            foreach (var at in FilledLikeThis(form, target, part, items))
            {
                if (form.Find(at)?.All().Any() != true && writing.Put(form, at, target, text, null) is { } problem)
                    problems.Add((target.Label, problem));
            }
        }
        if (part.Length > 0 && parts is not null)
        {
            form.Open(targets.Table.PartLabel!.Replace("[]", "[0]", StringComparison.Ordinal)).Text = part;
            foreach (var list in form.Children().Where(c => c.Name != parts && targets.At($"{c.Name}[].part") is not null))
            {
                foreach (var (_, item) in list.Node.Items)
                    item.Open("part").Text ??= part;
            }
            hasOwn = true;
        }
        foreach (var (list, number) in numbers)
            (form.Find(Numbered(list + "[]")) ?? form.Open(Numbered(list + "[]"))).Open(FormMerging.At).Text = $"{number}";
        return new RowSays(form, on, hasOwn);
    }

    // A date without an answer is no answer, and one without a status or a text is no progress.
    private void DropEmpty(FormValues whole, string part, List<(string, string)> problems)
    {
        foreach (var (name, needs) in targets.Table.PartNeeds)
        {
            var isList = targets.Kind.Shape.Field(name)!.IsList;
            var form = isList || part.Length == 0 || parts is null ? whole : whole.Find($"{parts}[0]") ?? whole;
            if (form[name] is not { IsBlank: false } given)
                continue;
            var all = isList ? given.Items.Select(i => i.Item).ToList() : [given];
            var kept = all.Where(i => needs.Any(n => i[n] is { IsBlank: false })).ToList();
            if (kept.Count == all.Count)
                continue;
            problems.Add((targets.Kind.Shape.Field(name)!.Label, "This row has a date here and nothing else. It was not imported."));
            given.Renumber(kept);
            if (kept.Count == 0)
                form.Remove(name);
        }
    }

    // What is the same for all goes where the row already says something beside it: never into an answer that nobody gave.
    private IEnumerable<string> FilledLikeThis(FormValues form, TableTarget target, string part, Dictionary<string, int> items)
    {
        if (target.List is { } list)
        {
            foreach (var (number, _) in form[list]?.Items ?? [])
                yield return $"{list}{FormValues.Number(number)}{target.Place[(list.Length + 2)..]}";
        }
        else if (target.Place.Contains('.', StringComparison.Ordinal))
        {
            var at = PlaceIn(target, null, part, items).At;
            if (form.Find(at[..at.LastIndexOf('.')])?.All().Any() == true)
                yield return at;
        }
        else
            yield return target.Place;
    }
}
