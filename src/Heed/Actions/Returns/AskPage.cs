using System.Globalization;
using Heed.Accounts;
using Heed.Actions;
using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Actions.Returns;

/// <summary>Chooses the actions to ask about, and the date.</summary>
public sealed class AskPage : DeskPage
{
    public override string Title => IsPreview ? "Preview the request" : "Ask for returns";

    public override string? Section => "returns";

    public override IReadOnlyList<DesignLink> Way => [new("Progress returns", Desk("returns"))];

    /// <summary>The filters in use.</summary>
    public required AskFilter Filter { get; init; }

    /// <summary>The actions that fit them and can be asked about.</summary>
    public IReadOnlyList<ReadRecord> Actions { get; init; } = [];

    /// <summary>How many fit the filters but are done, are awaited already, or have no lead.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many fit, when not all are shown.</summary>
    public int Total { get; init; }

    /// <summary>The bodies that lead actions.</summary>
    public IReadOnlyList<DesignOption> Leads { get; init; } = [];

    public IReadOnlyList<DesignOption> Strands { get; init; } = [];

    /// <summary>The actions chosen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The date typed.</summary>
    public string Due { get; init; } = "";

    /// <summary>Whether it is shown before it is done.</summary>
    public bool IsPreview { get; init; }

    /// <summary>In a preview, what will be asked of whom.</summary>
    public IReadOnlyList<(ReadRecord Action, string Bodies)> ToAsk { get; init; } = [];

    /// <summary>In a preview, bodies for which nobody can answer at this desk.</summary>
    public IReadOnlyList<string> Unheard { get; init; } = [];

    /// <summary>The date as a day, in a preview.</summary>
    public string DueInWords => DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? Phrases.Day(day) : Due;

    /// <summary>An action in the list of boxes.</summary>
    public DesignOption OptionOf(ReadRecord action)
    {
        var item = (ActionItem)action.Content!;
        var strand = item.Strand is [var first, ..] ? $"{StrandNames.Of(Here, first)}: " : "";
        var said = item.Delivery is { Basis: DeliveryBasis.Return } report
            ? $"Last return {report.On}: {report.State.Label.ToLowerInvariant()}" : "No return yet";
        return new DesignOption(
            action.Entry.Path, $"{strand}{(item.Number is null ? "" : item.Number + ". ")}{item.Title}",
            $"{(item.DueBy is { } due ? $"Due {due}" : "No deadline")}{(Here.PastDueOf(action.Entry) is { } past ? ", " + past.Words
                : "")}. {said}.");
    }
}

/// <summary>Which actions to choose from.</summary>
/// <param name="Lead">Led by this body; empty for any.</param>
/// <param name="Strand">Of this strand; empty for any.</param>
/// <param name="IsOverdue">Only those past their date.</param>
public sealed record AskFilter(string Lead, string Strand, bool IsOverdue)
{
    /// <summary>Reads it from an address or a form.</summary>
    public static AskFilter Of(Func<string, string> value) => new(value("lead"), value("strand"), value("when") == "overdue");

    /// <summary>Whether anything is filtered.</summary>
    public bool IsUsed => Lead.Length > 0 || Strand.Length > 0 || IsOverdue;

    /// <summary>As the ledger is asked.</summary>
    public ListQuery Query(string programme, DateOnly today) =>
        new(programme)
        {
            Kinds = ["action"],
            LinkedTo = Lead.Length > 0 ? [new LinkedTo(Lead, "lead")] : [],
            Facets = Strand.Length > 0 ? new Dictionary<string, IReadOnlyList<string>> { ["strand"] = [Strand] }
                : new Dictionary<string, IReadOnlyList<string>>(),
            LateOn = IsOverdue ? today : null,
            Order = EntryOrder.Awaited,
        };
}
