using Heed.Accounts;
using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Which kind of record to begin.</summary>
public sealed class NewKindPage : DeskPage
{
    public override string Title => "New record";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Records", Desk("records"))];

    /// <summary>The kinds to choose from, under their headings; a group's secretary writes what is below the group.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Kind> Kinds)> Groups =>
        [.. Here.Kinds.All.Where(
            k => Staff!.May(Permission.Write, Here.Programme, "") || Here.Kinds.Above(k) is { } above && Slices.Registry[above].HasMembers)
                .GroupBy(k => k.Group ?? "Other records").Select(g => (g.Key, (IReadOnlyList<Kind>)[.. g]))];

    /// <summary>Where a record of a kind is begun; the programme has its one record already.</summary>
    public string AddressOf(Kind kind) => Desk(kind.Template.Length == 0 ? "edit/" : $"new/{kind.Name}");
}

/// <summary>Title and reference of a new record.</summary>
public sealed class NewPage : DeskPage
{
    public required Kind Kind { get; init; }

    /// <summary>What it is begun from; null when it is begun from nothing.</summary>
    public NewRecordSource? Beginning { get; init; }

    /// <summary>What is typed so far.</summary>
    public required FormValues Typed { get; init; }

    /// <summary>The records that it can be below, when its address is below another's.</summary>
    public IReadOnlyList<DesignOption> Above { get; init; } = [];

    /// <summary>The records that it can be numbered within, such as reports.</summary>
    public IReadOnlyList<DesignOption> Within { get; init; } = [];

    /// <summary>The field that its address is made of; null when the reference itself is asked for.</summary>
    public ContentField? Asked => NewAddress.Asked(Kind);

    /// <summary>The field that names the record that it is numbered within.</summary>
    public ContentField? FieldWithin => NewAddress.Within(Kind);

    /// <summary>How its address is made.</summary>
    public Lists.Identity Identity => Slices.Registry[Kind].Identity;

    public override string Title => $"New {Kind.Label.ToLowerInvariant()}";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Records", Desk("records")), new("New record", Desk("new"))];

    /// <summary>What a field said, as typed.</summary>
    public string Text(string name) => Typed.Find(name)?.Text ?? "";

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Error(string name) => Errors.FirstOrDefault(e => e.Field == name).Sentence;
}
