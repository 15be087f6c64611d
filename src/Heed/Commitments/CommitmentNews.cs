using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Commitments;

/// <summary>What there is to tell of a commitment: made, kept, missed, taken back, falling due.</summary>
internal static class CommitmentNews
{
    internal static IEnumerable<Offer> Tell(News news, Commitment commitment)
    {
        var was = news.Was<Commitment>();
        var made = news.Lies(commitment.SaidOn, was is null);
        if (made is Lies.Within or Lies.Undated)
            yield return Made(news, commitment);
        if (commitment.KeptOn is { } kept && was?.KeptOn is null)
            yield return Kept(news, commitment, kept);
        else if (commitment.TakenBackOn is { } back && was?.TakenBackOn is null)
            yield return news.Offer(
                OfferSort.Commitment, News.Day(back), $"The commitment {news.Title} was withdrawn{Dates.When(back)}.", also: "-back");
        else if (!commitment.IsSettled && commitment.Due?.Latest is { } due)
        {
            if (due > news.Period.From && due <= news.Period.To)
                yield return news.Offer(
                    OfferSort.Commitment, due,
                    $"The commitment {news.Title} was due{Due(commitment.Due)}. This record does not show that it was kept.",
                    also: "-missed");
            else if (due > news.Period.To)
                yield return news.Offer(
                    OfferSort.Coming, null, $"The commitment {news.Title} is due{Due(commitment.Due)}.", also: "-due");
        }
        foreach (var step in commitment.Kept.Where(
            k => commitment.KeptOn is null && !(was?.Kept.Contains(k) ?? false) && news.Lies(k.On, true) is Lies.Within or Lies.Undated))
            yield return news.Offer(
                OfferSort.Other, News.Day(step.On),
                $"Progress on the commitment {news.Title}: {News.Stopped(
                    step.What)}{(news.Linked(step.Record) is { } shown ? $" See {shown}." : "")}", isMinor: true,
                    also: $"-{step.On?.When.Text}-{step.Record?.Path}") with { ShownBy = step.Record?.Path };
    }

    private static Offer Made(News news, Commitment commitment)
    {
        var by = news.Linked(commitment.By) ?? news.Linked(commitment.ByBody);
        // An update does not say of itself that it promises.
        var where = commitment.In is { } said && !said.Path.StartsWith("updates/", StringComparison.Ordinal) && news.Linked(
            said) is { } place ? $" in {place}" : "";
        var due = commitment.Cadence is { } often ? $", {often}" : commitment.Due is { } day ? $", due{Due(day)}" : "";
        var sentence = by is null ? $"It was promised{where}: {news.Title}{due}." : $"{News.Named(by)} promised{where}: {news.Title}{due}.";
        var exact = MarkdownText.Plain(commitment.Said);
        var words = exact.Length == 0 ? news.Summary(sentence)
            : commitment.Wording == Recommendations.Wording.Exact ? $" In their words: “{exact}”"
            : $"{(commitment.Wording == Recommendations.Wording.Paraphrase ? " Our summary:" : "")} {News.Stopped(exact)}";
        return news.Offer(OfferSort.Commitment, News.Day(commitment.SaidOn), sentence + words);
    }

    private static Offer Kept(News news, Commitment commitment, FuzzyDate kept)
    {
        var how = MarkdownText.Plain(commitment.How) is { Length: > 0 } told ? " " + News.Stopped(told) : "";
        var shown = news.Linked(commitment.KeptBy) is { } by && commitment.KeptBy?.Path != news.Entry.Path ? $" See {by}." : "";
        var (late, unsure) = commitment.Lateness.Verdict switch
        {
            LatenessVerdict.Late => ($", {Keeping.DaysLate(commitment)}", ""),
            LatenessVerdict.MayBeLate => ("", " It is not known whether this was late."),
            _ => ("", ""),
        };
        return news.Offer(
            OfferSort.Commitment, News.Day(kept), $"The commitment {news.Title} was kept{Dates.When(kept)}{late}.{unsure}{how}{shown}",
            news.Lies(kept, true) == Lies.Earlier, "-kept");
    }

    private static string Due(FuzzyDate due) => due.Words is not null ? $" {DaysInWords.Quoted(due)}" : due.Earliest is null ? $" {due}"
        : Dates.When(due);
}
