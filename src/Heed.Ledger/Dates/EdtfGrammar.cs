namespace Heed.Ledger.Dates;

/// <summary>Decides which of EDTF's four forms a text has and hands it on. No reader goes back over what it has read.</summary>
internal static class EdtfGrammar
{
    internal static EdtfReading Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return EdtfReading.Refuse("The date is empty; write one such as 2017-06-22, 2017-06 or 2017.");
        if (text.Length > Edtf.LengthLimit)
            return EdtfReading.Refuse($"The date has {text.Length} characters; write one of at most {Edtf.LengthLimit}.");
        if (text.Any(char.IsWhiteSpace))
            return EdtfReading.Refuse($"'{text}' contains a space, which EDTF dates do not allow; write one such as 2017-06-22.");
        if (text[0] is '[' or '{')
            return EdtfSetGrammar.Read(text);
        if (text.Contains('/', StringComparison.Ordinal))
            return EdtfIntervalGrammar.Read(text);
        return text.Contains('T', StringComparison.Ordinal) ? EdtfTimeGrammar.Read(text) : EdtfDateGrammar.Read(text);
    }
}
