using Heed.Lists;

namespace Heed.Publications;

/// <summary>What lists of documents call their numbers: a column for each sort.</summary>
public static class IdentifierTable
{
    /// <summary>What the headings of such columns mean.</summary>
    public static ChoiceWords Words { get; } = new(
        typeof(IdentifierScheme),
        new Dictionary<string, Enum>
        {
            ["isbn number"] = IdentifierScheme.Isbn,
            ["isbn 13"] = IdentifierScheme.Isbn,
            ["isbn print"] = IdentifierScheme.Isbn,
            ["issn number"] = IdentifierScheme.Issn,
            ["command paper"] = IdentifierScheme.PaperNumber,
            ["command paper number"] = IdentifierScheme.PaperNumber,
            ["cp number"] = IdentifierScheme.PaperNumber,
            ["hc number"] = IdentifierScheme.PaperNumber,
            ["paper no"] = IdentifierScheme.PaperNumber,
        },
        null);

    /// <summary>The place of the number in such a column, and of what it is.</summary>
    public static KeyValuePair<string, string> Columns { get; } = new("identifiers[].value", "identifiers[].scheme");
}
