using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Offering;
using Heed.Recommendations;
using Heed.Records;

namespace Heed.Commitments;

/// <summary>The answer to "do they keep their word?" for one commitment.</summary>
/// <param name="Page">The page.</param>
public sealed record CommitmentFacts(RecordPage<Commitment> Page)
{
    private Commitment It => Page.Content;

    private PastDue? PastDue => Page.Here.PastDueOf(Page.Entry);

    /// <summary>The state in a word; overdue is reckoned on the day read.</summary>
    public string Word => PastDue is { } past ? past.IsOverdue ? T("Overdue") : T("Not known") : States.Word(It.State);

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour => PastDue is { } past ? past.IsOverdue ? past.Colour : TagColour.Grey : States.Colour(It.State);

    /// <summary>Since when, or by how many days.</summary>
    public string Detail =>
        PastDue is { } past ? past.IsOverdue ? T($"by {Phrases.Length(past.Days)}") : T("nothing found since the deadline")
        : Keeping.DaysLate(It) is { } late ? late
        : It.KeptOn is { } kept ? $"{kept}"
        : It.TakenBackOn is { } back ? $"{back}"
        : It.SaidOn is { } said ? T($"since {said}")
        : Page.Here.Voiced(T("date not given in our sources"), T("date not given"));

    /// <summary>Whether there is a date to hold it against.</summary>
    public string DueWord =>
        It.Due is { } due ? DaysInWords.Quoted(due)
        : It.Cadence is null ? T("No date given")
        : T("Repeated promise");

    /// <summary>The colour that helps it.</summary>
    public TagColour DueColour => It.Due is null && It.Cadence is null ? TagColour.Grey : PastDue?.Colour ?? TagColour.Blue;

    /// <summary>What the date means; nothing where it says all, or where the answer does.</summary>
    public string DueDetail =>
        It.Due is { Latest: { } last } ? last == It.Due.Earliest && It.Due.Words is null ? "" : T($"latest date: {last}")
        : It.Due is not null ? T("no exact deadline was given")
        : It.Cadence is null ? T("so it cannot be overdue") : "";

    /// <summary>Whether the answer says how often it was promised.</summary>
    public bool SaysHowOften => It is { Cadence: not null, IsSettled: false } && PastDue is null;

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer
    {
        get
        {
            if (It.TakenBackOn is { } back)
                return When(back).StartsWith('(') ? T($"It was withdrawn: {back}.") : T($"It was withdrawn {When(back)}.");
            if (It.KeptOn is { } kept)
                return It.Lateness.Verdict switch
                {
                    LatenessVerdict.Late => $"{Kept(kept)} {T($"That was {Keeping.DaysLate(It)}.")}",
                    LatenessVerdict.MayBeLate => $"{Kept(kept)} {T("We cannot tell whether it was late.")}",
                    _ => Kept(kept),
                };
            if (PastDue is { } past)
                return past.IsOverdue ? T($"It was due {DaysInWords.Quoted(It.Due!)} and is {Phrases.Length(past.Days)} overdue.")
                    : T($"It was due {DaysInWords.Quoted(It.Due!)}, {Phrases.Ago(past.Days)}.") + " "
                        + T("Our sources do not show whether it was kept.");
            if (It.Cadence is { } often)
                return $"{T($"Promised {HowOften.Of(often)}.")} {EachTime}";
            if (It.Due is { Latest: not null } due)
                return T($"It is due {DaysInWords.Quoted(due)}.");
            return Page.Here.Voiced(
                T("Our sources do not show whether it was kept."), T("This record does not show whether it was kept.")) + " "
                + (It.Due is { } soon ? T($"It was promised {DaysInWords.Quoted(soon)}, with no exact date.") : T("No date was given."));
        }
    }

    /// <summary>That nothing has been found or recorded since it was said.</summary>
    public string NoProgress =>
        It.SaidOn is { } said
            ? Page.Here.Voiced(T($"We have found no progress since {said}."), T($"No progress has been recorded since {said}."))
            : Page.Here.Voiced(
                T("We have found no progress since the promise was made."),
                T("No progress has been recorded since the promise was made."));

    /// <summary>The line under the words: who said it, where and when.</summary>
    public string SaidWhere
    {
        get
        {
            var (who, place, on) = (Joined(Page.TitleOf(It.By), Page.TitleOf(It.ByBody)), Page.TitleOf(It.In), It.SaidOn?.ToString());
            // The title of a meeting has its date.
            var where = Joined(who, place, on is not null && place?.Contains(on, StringComparison.Ordinal) == true ? null : on);
            return It.Wording != Wording.Paraphrase ? where
                : where.Length == 0 ? T("Our summary")
                : who.Length > 0 ? T($"Our summary. Said by {where}")
                : T($"Our summary. From {where}");
        }
    }

    // Of a promise that comes back.
    private string EachTime =>
        Keeping.InSentences(It) is { } told ? told
        : It.Kept.Count > 0 ? T("The table shows whether it was kept each time.")
        : Page.Here.Voiced(
            T("Our sources do not say whether it was kept each time."), T("This record does not say whether it was kept each time."));

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    // Words that make no phrase of a sentence come after it.
    private static string Kept(FuzzyDate on) => When(on).StartsWith('(') ? T($"It was kept: {on}.") : T($"It was kept {When(on)}.");

    private static string When(FuzzyDate date) => Dates.When(date).TrimStart();
}
