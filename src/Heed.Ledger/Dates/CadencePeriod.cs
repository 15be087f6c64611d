namespace Heed.Ledger.Dates;

/// <summary>The stretch of time in which something is to happen a number of times.</summary>
public enum CadencePeriod
{
    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
