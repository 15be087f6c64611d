namespace Heed.Ledger.Dates;
internal static class PlainEnglish
{
    internal static string Of(Edtf date) => date.Text;
}
