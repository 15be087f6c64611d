using System.Globalization;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>
/// How often something is to happen, as it is asked for: in words, with figures beside them only when the words don't say it all.
/// </summary>
public static class TypedCadence
{
    /// <summary>Fills the boxes.</summary>
    public static void Put(FormValues at, Cadence cadence)
    {
        if (cadence.Words is { } words)
        {
            at.Open("words").Text = words;
            if (Cadence.TryUnderstand(words, out var understood) && understood.Equals(cadence))
                return;
        }
        at.Open("times").Text = cadence.Times.ToString(CultureInfo.InvariantCulture);
        at.Open("every").Text = cadence.Every.ToString(CultureInfo.InvariantCulture);
        at.Open("per").Text = cadence.Per.Slug;
    }

    /// <summary>Reads the boxes: how often, or a sentence that says what can't be read; neither when they are empty.</summary>
    public static (Cadence? Cadence, string? Problem) Read(FormValues at)
    {
        var words = at.TextOf("words").Trim();
        if (words.Length > Cadence.WordsLimit)
            return (null, $"The words have {words.Length} characters. Use at most {Cadence.WordsLimit}.");
        var (times, every) = (at.TextOf("times").Trim(), at.TextOf("every").Trim());
        if (times.Length + every.Length > 0)
        {
            var per = Enum.GetValues<CadencePeriod>().Cast<CadencePeriod?>().FirstOrDefault(p => p!.Value.Slug == at.TextOf("per"));
            return Number(times) is { } count && Number(every.Length == 0 ? "1" : every) is { } periods && per is { } period
                ? (new Cadence(count, period, words, periods), null)
                : (null, $"Enter how many times in how many weeks, months, quarters or years, in figures from 1 to {Cadence.NumberLimit}.");
        }
        if (words.Length == 0)
            return (null, null);
        return Cadence.TryUnderstand(words, out var understood)
            ? (understood, null)
            : (null, $"We are not sure how often “{ProgrammeFilter.Shorten(words)}” is. Enter it in figures too. We will keep the "
                + "words and show them with the figures. Until then it is not in the saved draft.");
    }

    /// <summary>How it was understood; null when there is nothing to say.</summary>
    public static string? Echo(FormValues? at) =>
        at is not null && Read(at).Cadence is { } cadence ? $"Understood as {new Cadence(cadence.Times, cadence.Per, null, cadence.Every)}."
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Cadence.NumberLimit
            ? number : null;
}
