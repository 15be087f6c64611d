using Heed.Records;

namespace Heed.Groups;

/// <summary>A table of seats on a group's page.</summary>
public sealed record SeatTable(RecordPage Page, string Caption, IReadOnlyList<Membership> Seats);
