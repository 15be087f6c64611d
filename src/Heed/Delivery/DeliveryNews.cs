using Heed.History;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>
/// What there is to tell of what is to be delivered: states and dates that moved, with the reasons, and what public sources show.
/// </summary>
internal static class DeliveryNews
{
    internal static IEnumerable<Offer> Tell(News news, Func<Content, IReadOnlyList<Finding>> findings)
    {
        if (news.After is IReportsState report && Moved(news, report) is { } moved)
            yield return moved;
        if (news.Before is { } before && Moves.Between(before, news.After) is { DateMoved: true } moves)
        {
            var why = news.Reasons(c => c.OwnDueBy);
            yield return news.Offer(
                OfferSort.Date, null, $"{news.Self}: {News.Small(moves.DateInWords!)}.{(why.Length == 0 ? "" : $" Reason: {why}")}");
        }
        if (news.After.OwnDueBy?.Latest is { } due && !news.After.IsSettled)
        {
            if (due > news.Period.To)
                yield return news.Offer(
                    OfferSort.Coming, null, $"{news.Self} is due {DaysInWords.Quoted(news.After.OwnDueBy)}.", also: "-due");
            else if (due > news.Period.From)
                yield return news.Offer(
                    OfferSort.Date, due,
                    $"{news.Self} was due {DaysInWords.Quoted(news.After.OwnDueBy)}. This record does not show that it was done.",
                    also: "-missed");
        }
        var known = (news.Before is null ? [] : findings(news.Before)).Select(f => (f.What, f.Record?.Path)).ToHashSet();
        foreach (var finding in findings(news.After)
            .Where(f => f.Record?.Path.StartsWith("updates/", StringComparison.Ordinal) != true
                && news.Lies(f.On, !known.Contains((f.What, f.Record?.Path))) is Lies.Within or Lies.Undated))
        {
            var shown = news.Linked(finding.Record) is { } record ? $" See {record}." : "";
            yield return news.Offer(
                OfferSort.Other, News.Day(finding.On), $"{news.Self}: {News.Stopped(finding.What)}{shown}", isMinor: true,
                also: $"-{finding.On?.When.Text}-{finding.Record?.Path}") with { ShownBy = finding.Record?.Path };
        }
    }

    private static Offer? Moved(News news, IReportsState report)
    {
        if (news.After.State is not { } state || state == "no-return" || state == news.Before?.State)
            return null;
        var lies = news.Lies(report.ReportedOn, true);
        var move = news.Before?.State is { } was ? $"changed from “{States.Word(was)}” to “{States.Word(state)}”"
            : $"is “{States.Word(state)}”";
        var what = report.ReportedWhat is { } told ? " " + News.Stopped(told) : news.Reasons(c => c.State) is { Length: > 0 } why
            ? " " + why : "";
        var whose = report.ReportedAs == "Reported" ? "as its owner reported" : "as public sources show";
        return news.Offer(
            OfferSort.State, News.Day(report.ReportedOn), $"{news.Self} {move}{Dates.When(report.ReportedOn)}, {whose}.{what}",
            lies == Lies.Earlier);
    }
}
