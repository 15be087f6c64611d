using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Heed.Offering;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>A sentence of an update being written: offered by the record or added by its writer, kept or not, as it now reads.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="Sort">What it tells of.</param>
/// <param name="Strand">The strand it stands under; see <see cref="Strands"/>.</param>
/// <param name="On">The day it is about; null for what a writer added.</param>
/// <param name="Text">As its writer sees it: linked words in brackets.</param>
/// <param name="Links">Where the words in brackets lead.</param>
/// <param name="Keep">Whether it goes into the draft.</param>
public sealed record Suggestion(
    string Key, OfferSort Sort, string Strand, DateOnly? On, string Text, IReadOnlyList<LinkedWords> Links, bool Keep)
{
    /// <summary>As it was offered; null for what a writer added.</summary>
    public string? Offered { get; init; }

    /// <summary>Whether most updates would leave it out.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether its writer changed it.</summary>
    [JsonIgnore]
    public bool IsRewritten => Offered is not null && Offered != Text;

    /// <summary>Whether the writer has done anything to it that must not be lost.</summary>
    [JsonIgnore]
    public bool IsTouched => Offered is null || IsRewritten || Keep == IsMinor;

    /// <summary>In Markdown, its records linked.</summary>
    [JsonIgnore]
    public string Markdown => LinkedWords.Markdown(Text, Links);

    /// <summary>Where it stands on the page.</summary>
    [JsonIgnore]
    public string Anchor => "s-" + Short(Key);

    /// <summary>A mark of what it says and whether it is kept: a form tells by it what its writer changed.</summary>
    [JsonIgnore]
    public string Mark => Short($"{Keep}\n{Text}");

    /// <summary>A sentence as the record offers it.</summary>
    public static Suggestion Of(Offer offer)
    {
        var (text, links) = LinkedWords.Of(offer.Text);
        return new Suggestion(offer.Key, offer.Sort, offer.Sort == OfferSort.Coming ? Strands.Next : offer.Strand, offer.On, text, links,
            !offer.IsMinor) { Offered = text, IsMinor = offer.IsMinor };
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
