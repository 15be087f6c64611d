using System.Text.Json.Nodes;
using Heed.Ledger.Dates;

namespace Heed.Demo;

/// <summary>A record of the demonstration data with all its editions, oldest first.</summary>
/// <param name="Path">Its address below the programme; empty for the programme itself.</param>
/// <param name="Editions">Its editions, each with its whole content.</param>
public sealed record DemoRecord(string Path, IReadOnlyList<DemoEdition> Editions)
{
    /// <summary>The file it is in, for messages.</summary>
    public string File { get; init; } = "";
}

/// <summary>One edition of a record, as the public could read it from a given day.</summary>
/// <param name="When">When the public could first have known it: a day, or the month or year where sources give no day.</param>
/// <param name="Why">What became known, in a sentence.</param>
/// <param name="Content">The whole content in JSON.</param>
public sealed record DemoEdition(Edtf When, string Why, JsonObject Content)
{
    /// <summary>The first day on which the public certainly could have known it.</summary>
    public DateOnly On => When.Latest!.Value;

    /// <summary>The month or year, where the day is not known.</summary>
    public Edtf? In => When.Precision == EdtfPrecision.Day ? null : When;
}
