namespace Heed.Signals;

/// <summary>Letters of other alphabets that look like Latin ones.</summary>
/// <remarks>A small part of the confusables of Unicode Technical Standard 39: Greek, Cyrillic, Armenian and rare Latin letters.</remarks>
internal static class Lookalikes
{
    private const string Others =
        "АВЕЅІЈКМНОРСТУХҮԚԜЗабвсԁеһіјӏкмнорԛгѕтуѵԝхҮүᴢ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχγω" + "օսոցհզ" + "ıłøđɑɡɩʀꜱɴʟᴀᴇᴏᴛ";

    private const string Latin =
        "ABESIJKMHOPCTYXYQW3abbcdehijlkmhopqrstyvwxYyz" + "ABEZHIKMNOPTYXabeikvoptuxyw" + "ounghq" + "ilodagirsnlaeot";

    private static readonly Dictionary<char, char> Letters = Others.Zip(Latin).DistinctBy(p => p.First)
        .ToDictionary(p => p.First, p => p.Second);

    /// <summary>The Latin letter that this one looks like; itself when it looks like none.</summary>
    public static char Latinised(char letter) => letter < 0x80 ? letter : Letters.GetValueOrDefault(letter, letter);
}
