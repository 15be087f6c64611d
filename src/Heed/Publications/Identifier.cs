using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;

namespace Heed.Publications;

/// <summary>A number or code by which libraries and others know a document.</summary>
public sealed partial record Identifier
{
    [Required, Display(Name = "Kind of identifier", Description = "What sort of number or code it is.")]
    public IdentifierScheme? Scheme { get; init; }

    [Required, StringLength(200)]
    [Display(Name = "Identifier", Description = "The number or code as the document prints it, such as 978-1-5286-5112-6 or CP 1224.")]
    public string? Value { get; init; }

    /// <summary>What kind it is, as a page names it.</summary>
    [JsonIgnore]
    public string SchemeInWords => Scheme is null or IdentifierScheme.Other ? T("Other identifier") : T(Scheme.Label);

    /// <summary>Where it leads; null for what has no address of its own.</summary>
    [JsonIgnore]
    public string? Address =>
        Scheme == IdentifierScheme.Doi && Doi().Match(Value ?? "") is { Success: true } doi
            ? WebAddress.OrNull("https://doi.org/" + Uri.EscapeDataString(doi.Value).Replace("%2F", "/", StringComparison.Ordinal)) : null;

    /// <summary>The identifiers that can't be right.</summary>
    public static IEnumerable<ValidationResult> Problems(IReadOnlyList<Identifier> identifiers) =>
        from one in identifiers.Index()
        let sentence = one.Item.Problem
        where sentence is not null
        select new ValidationResult(sentence, [$"identifiers[{one.Index}].value"]);

    /// <summary>Identifiers in schema.org's words; a paper's number has a property of its own.</summary>
    public static IReadOnlyDictionary<string, object> InSchemaOrg(IReadOnlyList<Identifier> identifiers)
    {
        var facts = new Dictionary<string, object>();
        if (identifiers.Count == 0)
            return facts;
        facts["identifier"] = identifiers.Select(i => new Dictionary<string, object?>
        {
            ["@type"] = "PropertyValue",
            ["propertyID"] = i.Scheme == IdentifierScheme.Other ? null : i.Scheme.Label,
            ["value"] = i.Value,
            ["url"] = i.Address,
        }).ToList();
        if (identifiers.FirstOrDefault(i => i.Scheme == IdentifierScheme.PaperNumber)?.Value is { } paper)
            facts["reportNumber"] = paper;
        return facts;
    }

    private string? Problem =>
        Value is null ? null : Scheme switch
        {
            IdentifierScheme.Isbn when !IsIsbn(Bare(Value)) =>
                $"“{Value}” is not an ISBN. It has 10 or 13 figures, and the last is a check digit. Check it for a slip.",
            IdentifierScheme.Issn when !IsIssn(Bare(Value)) =>
                $"“{Value}” is not an ISSN. It has 8 figures, and the last is a check digit. Check it for a slip.",
            IdentifierScheme.Doi when !Doi().IsMatch(Value) => $"“{Value}” is not a DOI. A DOI looks like 10.1000/182.",
            _ => null,
        };

    private static string Bare(string value) => Beside().Replace(value.ToUpperInvariant(), "");

    // Weights 10 to 2, and an X for ten; or 1 and 3 by turns.
    private static bool IsIsbn(string bare) =>
        bare.Length == 13 ? bare.All(char.IsAsciiDigit) && bare.Index().Sum(d => (d.Item - '0') * (d.Index % 2 == 0 ? 1 : 3)) % 10 == 0
            : bare.Length == 10 && IsDividedBy11(bare);

    private static bool IsIssn(string bare) => bare.Length == 8 && IsDividedBy11(bare);

    private static bool IsDividedBy11(string bare) =>
        bare[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(bare[^1]) || bare[^1] == 'X')
        && bare.Index().Sum(d => (d.Item == 'X' ? 10 : d.Item - '0') * (bare.Length - d.Index)) % 11 == 0;

    [GeneratedRegex(@"^(?:ISBN|ISSN)(?:-1[03])?:?\s*|[\s\u2010-\u2015-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<=^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?)10\.\d{4,9}/\S+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doi();
}

/// <summary>The sorts of identifier that a document can have.</summary>
public enum IdentifierScheme
{
    [Display(Name = "ISBN", Description = "The number of a book or report, printed inside the cover.")]
    Isbn,

    [Display(Name = "ISSN", Description = "The number of a series, such as a yearly report.")]
    Issn,

    [Display(Name = "Paper number", Description = "The number of a command, House or session paper, such as CP 1224 or HC 1052.")]
    PaperNumber,

    [Display(Name = "DOI", Description = "A permanent code that leads to the document, such as 10.1000/182.")]
    Doi,

    [Display(Description = "Any other number, such as the publisher’s own reference.")]
    Other,
}
