using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.YourData.Requests;

/// <summary>What people asked about their data in a programme.</summary>
public sealed class RequestsPage : DeskPage
{
    public override string Title => "Data requests";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way => [new("Retention schedule", Desk("retention"))];

    /// <summary>Complaints to answer, the first due first.</summary>
    public required IReadOnlyList<DataRequest> Open { get; init; }

    /// <summary>The newest others.</summary>
    public required IReadOnlyList<DataRequest> Others { get; init; }

    /// <summary>How one stands, in words.</summary>
    public string StateOf(DataRequest request) =>
        request.AcknowledgedAt is not null ? "Acknowledged" : request.DueOn < Here.Today ? "Overdue"
            : $"Acknowledge by {Phrases.Day(request.DueOn!.Value)}";

    /// <summary>The hold on whose ground it was refused; null for none.</summary>
    public static string? HoldOf(DataRequest request) => request.Ground is { } ground && ground.StartsWith(
        PersonData.OfHold, StringComparison.Ordinal) ? ground[PersonData.OfHold.Length..] : null;

    /// <summary>The colour that helps the words.</summary>
    public TagColour ColourOf(DataRequest request) =>
        request.AcknowledgedAt is not null ? TagColour.Grey : request.DueOn < Here.Today ? TagColour.Red : TagColour.Blue;
}

/// <summary>An objection or complaint.</summary>
public sealed class RequestPage : DeskPage
{
    public override string Title => "Message about personal data";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way =>
        [new("Retention schedule", Desk("retention")), new("Data requests", Desk("requests"))];

    public required DataRequest Request { get; init; }

    /// <summary>What the person wrote.</summary>
    public required string Message { get; init; }

    /// <summary>What was answered; empty while it is open.</summary>
    public required string Answered { get; init; }

    /// <summary>The answer typed, when it was not taken.</summary>
    public string Answer { get; init; } = "";
}
