using System.Text.Json;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Actions.Returns;

/// <summary>An owner's answer, word for word as typed: complete or not, right or not.</summary>
public sealed record GivenAnswer
{
    /// <summary>How many lines of evidence an answer may have.</summary>
    public const int MostEvidence = 20;

    /// <summary>The state chosen, as a slug; empty when none is.</summary>
    public string State { get; init; } = "";

    /// <summary>What happened, Markdown.</summary>
    public string What { get; init; } = "";

    public IReadOnlyList<GivenEvidence> Evidence { get; init; } = [];

    /// <summary>When it is now expected, in words; empty when that has not changed.</summary>
    public string Expected { get; init; } = "";

    /// <summary>When it was done, in words.</summary>
    public string Done { get; init; } = "";

    /// <summary>Why the date moved.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The state chosen; null when none is.</summary>
    public DeliveryState? Chosen => Enum.GetValues<DeliveryState>().Where(s => s.Slug == State).Select(s => (DeliveryState?)s)
        .FirstOrDefault();

    /// <summary>The lines of evidence that say something.</summary>
    public IEnumerable<(int Line, GivenEvidence Given)> EvidenceGiven => Evidence.Index().Where(e => !e.Item.IsEmpty);

    /// <summary>A date in words as understood; null when there is none or we are not sure.</summary>
    public static FuzzyDate? Understood(string words) => FuzzyDate.TryUnderstand(words, out var date) ? date
        : Edtf.TryParse(words, out var edtf, out _) ? new FuzzyDate(edtf) : null;

    /// <summary>Reads what was typed.</summary>
    public static GivenAnswer Of(IFormCollection form) =>
        new()
        {
            State = Typed(form, "state"),
            What = Typed(form, "what"),
            Evidence = [.. Enumerable.Range(0, MostEvidence).TakeWhile(i => form.ContainsKey($"evidence-what-{i}"))
                .Select(i => new GivenEvidence(Typed(form, $"evidence-what-{i}"), Typed(form, $"evidence-where-{i}")))],
            Expected = Typed(form, "expected"),
            Done = Typed(form, "done-on"),
            Reason = Typed(form, "reason"),
        };

    /// <summary>As bytes, to be closed.</summary>
    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(
        this with { Evidence = [.. Evidence.Where(e => !e.IsEmpty)] }, ContentJson.Options);

    /// <summary>From bytes that were opened.</summary>
    public static GivenAnswer Of(byte[] bytes) => JsonSerializer.Deserialize<GivenAnswer>(bytes, ContentJson.Options)!;

    private static string Typed(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
}

/// <summary>A line of evidence as typed.</summary>
/// <param name="What">What it shows.</param>
/// <param name="Where">A web address or the address of a record.</param>
public sealed record GivenEvidence(string What, string Where)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsEmpty => What.Length == 0 && Where.Length == 0;
}
