using Heed.Ledger.Kinds;

namespace Heed.Search;

/// <summary>The abbreviations of child protection in Scotland, as <c>abbreviations.txt</c> lists them.</summary>
public static class FieldAbbreviations
{
    public static Abbreviations All { get; } = Load();

    private static Abbreviations Load()
    {
        using var reader = new StreamReader(typeof(FieldAbbreviations).Assembly.GetManifestResourceStream("abbreviations")!);
        return Abbreviations.Read(reader.ReadToEnd());
    }
}
