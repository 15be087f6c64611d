using Heed.Accounts;
using Heed.Design;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Import.Targets;
using Heed.Ledger.Kinds;

namespace Heed.Import;

/// <summary>Where an import begins: what can be imported, and what was.</summary>
public sealed class ImportsPage : DeskPage
{
    /// <summary>The tables that were brought, the newest first, each with its name.</summary>
    public required IReadOnlyList<(ImportRun Run, string Name)> Runs { get; init; }

    public override string Title => "Import";

    public override string? Section => "records";
}

/// <summary>Choosing the file.</summary>
public sealed class ImportFilePage : DeskPage
{
    /// <summary>The kinds of record that a table can have, for the choice.</summary>
    public IReadOnlyList<DesignOption> Kinds { get; } =
        [.. Slices.Registry.All.Where(p => p.Kind.Template.Length > 0).Select(p => new DesignOption(p.Kind.List, p.Kind.Plural))];

    public string? Kind { get; init; }

    /// <summary>The cells that were pasted, kept when they could not be read.</summary>
    public string Pasted { get; init; } = "";

    public override string Title => "Import a spreadsheet or table";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Import", Desk("import"))];
}

/// <summary>One step of an import.</summary>
public sealed class TablePage : DeskPage
{
    public required ImportRun Run { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The table; null once the file is gone.</summary>
    public OpenedTable? Table { get; init; }

    /// <summary>What it becomes; null while nobody asked.</summary>
    public TablePlan? Plan { get; init; }

    /// <summary>What became of it.</summary>
    public ImportResult? Result { get; init; }

    /// <summary>Whether the person can publish it with its days.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Why the person can't, though somebody else could; null when they can or nobody needs to.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Whether the programme's own page is public; until it is, nothing else is.</summary>
    public bool ProgrammeIsPublic { get; init; }

    /// <summary>What a plan says, so that nothing else is imported than what was checked.</summary>
    public string Checked { get; init; } = "";

    /// <summary>The day that was typed and could not be read.</summary>
    public string? TypedSince { get; init; }

    /// <summary>Whether only rows with a problem are shown.</summary>
    public bool ShowsProblems { get; init; }

    /// <summary>The kinds of row that are shown in the check; null for all.</summary>
    public RowOutcome? Shown { get; init; }

    public int From { get; init; }

    public override string Title => Name;

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Import", Desk("import"))];

    /// <summary>The address of a step.</summary>
    public string Step(string step = "") => Desk($"import/table/{Run.Id:N}") + (step.Length == 0 ? "" : $"/{step}");

    /// <summary>The places that a column can fill, in the order of the form.</summary>
    public IEnumerable<DesignOption> Places =>
        Table!.Targets.All.Select(t => new DesignOption(t.Place, t.Label))
            .Concat(Table.Targets.Within is { } within && KindTargets.Made(within) is { } made
                ? [new DesignOption($"{within.Place}>{made.Day}", $"{within.Label}: date published")] : [])
            .Concat([new DesignOption(KindTargets.Address, "Web address of the record in Heed"),
                new DesignOption(KindTargets.PublicSince, "Public since")]);

    /// <summary>The places of a column for each body, which its options add.</summary>
    public IEnumerable<DesignOption> PlacesOf(string heading)
    {
        var chosen = Table!.Map.Columns.GetValueOrDefault(heading) ?? "";
        return chosen.Contains(" for ", StringComparison.Ordinal)
            ? Places.Prepend(new DesignOption(chosen, TableReport.Label(new TablePlan(Table.Targets, Table.Map), chosen))) : Places;
    }

    /// <summary>
    /// The fields that publishing needs and no column gives, and those that say how the words are given. Of a part of a record only when
    /// the table speaks of that part.
    /// </summary>
    public IEnumerable<TableTarget> Asked =>
        Table!.Targets.All.Where(t => !IsGiven(v => ColumnPlace.Parse(v).Place == t.Place)
            && (t.List is null ? t.Field.IsRequired && t.Place != "title" && IsSpokenOf(t.Place) || t.Place == "wording"
                : IsGiven(v => v.StartsWith($"{t.List}[].", StringComparison.Ordinal))
                    && Table.Targets.Table.ColumnEach.Values.Contains(t.Place)
                    && !IsGiven(v => v.Contains(" for ", StringComparison.Ordinal))));

    /// <summary>What to say beside a field that is asked once: a link can name a record that there is not yet.</summary>
    public static string? HintOf(TableTarget target) =>
        target.Field.Kind == FieldKind.Link ? "Its title. If it is new, it gets a record of its own." : target.Field.Hint;

    private bool IsGiven(Func<string, bool> place) => Table!.Map.Columns.Values.Any(place);

    private bool IsSpokenOf(string place) => place.LastIndexOf('.') is var end && (end < 0 || IsGiven(v => v.StartsWith(
        place[..(end + 1)], StringComparison.Ordinal)));
}
