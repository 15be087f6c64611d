namespace Heed.Ledger.Dates;
internal static class DatePhrases
{
    internal static string? ToEdtf(string words) => null;
}
