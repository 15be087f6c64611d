using Heed.Language;
using Heed.Programmes;

namespace Heed.Desk.Beginning;

/// <summary>
/// The first facts of a programme, as they stand in their form. An empty owner, choice or list of strands leaves what the programme says.
/// An empty team or contact removes it, once somebody has chosen who keeps the record.
/// </summary>
/// <param name="Owner">The name of the organisation that owns it.</param>
/// <param name="How">Who keeps the record; empty until somebody chooses.</param>
/// <param name="By">The team that keeps it.</param>
/// <param name="Contact">Where readers report a mistake.</param>
/// <param name="Strands">Its strands, one a line.</param>
/// <param name="Language">The tag of the language that the record is written in.</param>
/// <param name="PagesIn">The tags of the languages for its pages; null where there is nothing to choose from.</param>
public sealed record BasicsForm(
    string Owner, string How, string By, string Contact, string Strands, string Language, IReadOnlyList<string>? PagesIn)
{
    /// <summary>The fields of a programme that it fills.</summary>
    public static readonly IReadOnlyList<string> Fields = [Programme.OwnerField, "keeping", "strands", "language", "pagesIn"];

    private const int MostStrands = 50;
    private const int LongestStrand = 120;

    /// <summary>Reads what was sent.</summary>
    public static BasicsForm Read(IFormCollection form) =>
        new(form["owner"].ToString().Trim(), form["how"].ToString(), form["by"].ToString().Trim(), form["contact"].ToString().Trim(),
            form["strands"].ToString().ReplaceLineEndings("\n").Trim(), form["language"].ToString().Trim(),
            form.ContainsKey(PagesInShown) ? [.. form["pagesIn"].OfType<string>().Distinct()] : null);

    /// <summary>What a programme says already.</summary>
    public static BasicsForm Of(Programme programme, string? owner) =>
        new(owner ?? "", programme.Keeping?.How is { } how ? Slug(how) : "", programme.Keeping?.By ?? "", programme.Keeping?.Contact ?? "",
            string.Join('\n', programme.Strands.Select(s => s.Name)), programme.Language ?? "", programme.PagesIn);

    /// <summary>The field that says that languages for the pages could be chosen: boxes without a tick are not sent.</summary>
    public const string PagesInShown = "pages-in-shown";

    /// <summary>What can be chosen for who keeps the record.</summary>
    public static string Slug(KeepingWay how) => how == KeepingWay.Compiled ? "compiled" : "by-programme";

    private KeepingWay? Way => How switch { "compiled" => KeepingWay.Compiled, "by-programme" => KeepingWay.ByProgramme, _ => null };

    /// <summary>The strands as typed, without empty lines.</summary>
    private IReadOnlyList<string> Lines =>
        [.. Strands.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(s => s.ToUpperInvariant())];

    /// <summary>What is wrong: field and sentence.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Problems()
    {
        var problems = new List<(string, string)>();
        if (Owner.Length > Ledger.Kinds.Content.TitleLength)
            problems.Add(("owner", $"Use at most {Ledger.Kinds.Content.TitleLength} characters."));
        if (Way is null && By.Length + Contact.Length > 0)
            problems.Add(("how", "Choose who keeps this record."));
        if (By.Length > 200)
            problems.Add(("by", "Use at most 200 characters."));
        if (Contact.Length > 200)
            problems.Add(("contact", "Use at most 200 characters."));
        if (Language.Length > 0 && !LanguageTags.IsKnown(Language))
            problems.Add(("language", "Choose a language from the list."));
        if (PagesIn?.All(LanguageTags.IsKnown) == false)
            problems.Add(("pagesIn", "Choose languages from the list."));
        if (Lines.Count > MostStrands)
            problems.Add(("strands", $"You entered {Lines.Count} strands. Enter at most {MostStrands}."));
        else if (Lines.FirstOrDefault(l => l.Length > LongestStrand) is { } tooLong)
            problems.Add(("strands", $"“{tooLong[..40]}…” is too long for the name of a strand. Use at most {LongestStrand} characters."));
        if (Lines.FirstOrDefault(l => Writing.NewReference.InAddress(l).Length == 0) is { } unnamed)
            problems.Add(("strands", $"“{unnamed}” has no letters or digits. We make a web address from them."));
        return problems;
    }

    /// <summary>The programme with what the form says. A strand that it has already keeps all it says.</summary>
    public Programme Fill(Programme programme, string? owner)
    {
        var keeping = Way is null ? programme.Keeping
            : (programme.Keeping ?? new()) with { How = Way, By = OrNull(By), Contact = OrNull(Contact) };
        var had = programme.Strands.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);
        var strands = Lines.Count == 0 ? programme.Strands
            : [.. Lines.Select(l => had.GetValueOrDefault(l) ?? new Strand { Name = l, Slug = Writing.NewReference.InAddress(l) })
                .DistinctBy(s => s.Slug)];
        return programme with { Owner = owner is null ? programme.Owner : new(owner), Keeping = keeping, Strands = strands,
            Language = OrNull(Language) ?? programme.Language, PagesIn = PagesIn ?? programme.PagesIn };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
