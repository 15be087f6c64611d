using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Heed.Language;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Programmes;

/// <summary>An amount of money or of something else, exactly as its source gives it.</summary>
public sealed record Figure
{
    [Required, StringLength(300)]
    [Display(Name = "What it is", Description = "What the figure measures, such as “Cost of the inquiry” or “Paid to those affected”.")]
    public string? What { get; init; }

    [Required, Display(Name = "Amount", Description = "In figures, such as 186600000 or 12.5. Nothing is rounded.")]
    public decimal? Amount { get; init; }

    [Required, StringLength(40)]
    [Display(Name = "Unit", Description = "What it is counted in, such as GBP for pounds, or “days”.")]
    public string? Unit { get; init; }

    [StringLength(300), Display(Name = "In the source’s own words", Description = "The exact phrase, such as “some £186.6 million”.")]
    public string? InTheirWords { get; init; }

    [Display(Name = "Date", Description = "The day or period the figure is for.")]
    public FuzzyDate? On { get; init; }

    [Display(Name = "Source", Description = "The page or document that gives the figure.")]
    public Source? Source { get; init; }

    /// <summary>The amount with its unit: "£186,600,000", "12.5 days".</summary>
    [JsonIgnore]
    public string Said
    {
        get
        {
            var figures = (Amount ?? 0).ToString("#,##0.############################", Localizer.Culture);
            return Symbol is { } symbol ? (Amount < 0 ? "−" : "") + symbol + figures.TrimStart('-', '−') : $"{figures} {Unit}";
        }
    }

    private string? Symbol =>
        Unit?.ToUpperInvariant() switch
        {
            "GBP" or "£" => "£",
            "EUR" or "€" => "€",
            "USD" or "$" => "US$",
            _ => null,
        };
}
