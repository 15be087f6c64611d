using Heed.Desk.Writing;
using Heed.Import.Targets;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>A record while the rows about it are read.</summary>
internal sealed class RecordInWork
{
    private readonly RowKey key;
    private readonly KnownRecord? known;
    private readonly KindTargets targets;
    private readonly FormValues before;
    private readonly SortedDictionary<DateOnly, FormValues> days = [];
    private readonly Dictionary<DateOnly, Edtf> vagueDays = [];
    private readonly Dictionary<(DateOnly? On, string Place), int> setBy = [];

    internal RecordInWork(RowKey key, KnownRecord? known, KindTargets targets)
    {
        (this.key, this.known, this.targets) = (key, known, targets);
        before = known?.Content is { } content ? ContentToForm.Of(content, targets.Kind) : new FormValues();
    }

    /// <summary>Adds what a row says. Where another row of the same day says something else, the first one counts.</summary>
    internal void Add(int row, IReadOnlyList<RowSays> says, FormMerging merging, List<(string, string)> problems)
    {
        foreach (var said in says)
        {
            if (!days.TryGetValue(said.On ?? DateOnly.MinValue, out var day))
                days[said.On ?? DateOnly.MinValue] = day = new FormValues();
            if (said is { On: { } on, In: { } vague })
                vagueDays[on] = vague;
            merging.Merge(day, said.Form, targets.Kind.Shape, place =>
            {
                var other = setBy.TryGetValue((said.On, place), out var first) ? $"Row {first}" : "Another row";
                var label = targets.At(WithoutNumbers(place))?.Label ?? place;
                problems.Add((label, $"{other} is about {key.Named} too and says something else here. What that row says is used. "
                    + "Correct one of them."));
                return false;
            });
            foreach (var (place, _) in said.Form.All())
                setBy.TryAdd((said.On, Field(place)), row);
        }
    }

    internal PlannedContent Planned(KindTargets of, TableMap map)
    {
        var form = before;
        var merging = new FormMerging(of.Table);
        if (known?.Content is null)
            key.Fill(form);
        var editions = new List<PlannedEdition>();
        foreach (var (on, says) in days)
        {
            merging.Merge(form, says, of.Kind.Shape, _ => true);
            foreach (var (place, text) in of.Table.IfNeverGiven)
                FillIn(form, place, text, of.Table.PartLabel);
            if (known?.Content is null)
                Title(form);
            if (on > DateOnly.MinValue)
                editions.Add(new PlannedEdition(on, FormToContent.Of(form, of.Kind).Content) { In = vagueDays.GetValueOrDefault(on) });
        }
        var plan = PlanOf(key.Path, of.Kind, form, known?.Content, known?.DraftVersion ?? 0);
        // Days on which nothing changed make no edition.
        var told = editions.Where((e, i) => i == 0 || !Same(e.Content, editions[i - 1].Content)).ToList();
        return plan with { Editions = plan.Before is not null && plan.Changes.Count == 0 ? [] : told };
    }

    internal static PlannedContent PlanOf(string path, Kind kind, FormValues form, Content? before, int version)
    {
        var read = FormToContent.Of(form, kind);
        var changes = before is null ? [] : kind.Shape.Fields
            .Where(f => !Same(f, read.Content, before)).Select(f => f.Label).ToList();
        return new PlannedContent(path, kind, read.Content, before, version)
        {
            Changes = changes,
            Missing = [.. read.Unreadable.Concat(ContentCheck.Problems(read.Content, kind))],
        };
    }

    private static void FillIn(FormValues form, string place, string text, string? partLabel)
    {
        var (part, field) = (place[..place.LastIndexOf('.')], place[(place.LastIndexOf('.') + 1)..]);
        var parts = partLabel is null ? null : form[partLabel[..partLabel.IndexOf('[', StringComparison.Ordinal)]];
        foreach (var given in (parts?.Items.Select(i => i.Item) ?? []).Append(form).Select(f => f.Find(part)).OfType<FormValues>())
        {
            if (!given.IsBlank && given[field] is null or { IsBlank: true })
                given.Open(field).Text = text;
        }
    }

    // Registers without short titles are known by the first words.
    private void Title(FormValues form)
    {
        if (form.TextOf("title").Length > 0)
            return;
        var words = form.TextOf("words") is { Length: > 0 } own ? own : form.TextOf("summary");
        form.Open("title").Text = Shortened(words) is { Length: > 0 } first ? first : key.Named;
    }

    /// <summary>The first words of a text, as a title.</summary>
    internal static string Shortened(string words)
    {
        const int most = 90;
        var line = words.Split('\n')[0].Trim();
        if (line.Length <= most)
            return line;
        return line[..(line.LastIndexOf(' ', most) is > 20 and var space ? space : most)].TrimEnd(',', ';', ':') + " …";
    }

    private static bool Same(ContentField field, Content one, Content other) =>
        field.ValuesIn(one).Select(Text).SequenceEqual(field.ValuesIn(other).Select(Text));

    private static bool Same(Content one, Content other) => ContentJson.Write(one).AsSpan().SequenceEqual(ContentJson.Write(other));

    private static string Text(object value) => System.Text.Json.JsonSerializer.Serialize(value, value.GetType(), ContentJson.Options);

    private static string Field(string place)
    {
        // A date is one value, though it has several boxes.
        var end = place.LastIndexOf('.');
        return end > 0 && place[(end + 1)..] is "day" or "month" or "year" or "words" or "edtf" ? place[..end] : place;
    }

    private static string WithoutNumbers(string place) => System.Text.RegularExpressions.Regex.Replace(place, @"\[\d+\]", "[]");
}
