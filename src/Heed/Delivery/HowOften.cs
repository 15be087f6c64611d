using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>How often something is to happen, as a sentence says it.</summary>
public static class HowOften
{
    /// <summary>"about every six weeks", in the source's own words; "every year", where its word is "annual".</summary>
    public static string Of(Cadence often) =>
        often.Words?.Contains(' ', StringComparison.Ordinal) == true ? often.Words
        : (often.Times, often.Every, often.Per) switch
        {
            (1, 1, CadencePeriod.Week) => T("every week"),
            (1, 1, CadencePeriod.Month) => T("every month"),
            (1, 1, CadencePeriod.Quarter) => T("every quarter"),
            (1, 1, _) => T("every year"),
            _ => new Cadence(often.Times, often.Per, null, often.Every).ToString(),
        };
}
