using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.People;
using Heed.Platform.Text;

namespace Heed.Groups;

/// <summary>What there is to tell of a group: that it was set up or ended, who leads it, how often it meets, who joined and left.</summary>
internal static class GroupNews
{
    private const int MostNamed = 8;

    internal static IEnumerable<Offer> Tell(News news, Group group)
    {
        var was = news.Was<Group>();
        if (SetUp(news, group, was) is { } setUp)
            yield return setUp;
        else if (Chairs(group) is { Count: > 0 } chairs && !Chairs(was).SequenceEqual(chairs))
            yield return news.Offer(OfferSort.Group, null, $"{ChairOf(news, group)} chairs {news.Title}.", also: "-chair");
        if (group.Cadence is { } often && !often.Equals(was?.Cadence))
            yield return news.Offer(OfferSort.Group, null, $"{news.Title} plans to meet {often}.", also: "-cadence");
        if (group.Expectations is { } undertake && !undertake.Equals(was?.Expectations))
            yield return news.Offer(
                OfferSort.Group, null, $"What the members of {news.Title} agree to do: {News.Stopped(MarkdownText.Plain(undertake))}",
                also: "-members");
        if (was is not null && group.Remit is { } remit && !remit.Equals(was.Remit))
            yield return news.Offer(
                OfferSort.Group, null, $"The remit of {news.Title}: {News.Stopped(MarkdownText.Plain(remit))}", also: "-remit");
        if (group.Closed is { } closed && was?.Closed is null && news.Lies(closed, true) != Lies.Later)
            yield return news.Offer(
                OfferSort.Group, News.Day(closed),
                $"{news.Title} closed{Dates.When(closed)}.{(news.Linked(group.SucceededBy) is { } next ? $" {next} replaced it."
                    : "")}", news.Lies(closed, true) == Lies.Earlier, "-ended");
        if (was is not null && Moved(news, group, was) is { } moved)
            yield return moved;
    }

    private static Offer? SetUp(News news, Group group, Group? was)
    {
        var lies = news.Lies(group.Opened, was?.Opened is null);
        if (lies is Lies.Nowhere or Lies.Later || (lies == Lies.Undated && was is not null))
            return null;
        var kind = Kind(group.Kind);
        var chair = ChairOf(news, group) is { } by ? $", chaired by {by}" : "";
        var sentence = lies == Lies.Undated
            ? $"{news.Title}{kind}{chair} has been added to this record. The date it was set up is not known."
            : $"{news.Title}{kind} was set up{Dates.When(group.Opened)}{chair}.";
        var root = news.Linked(group.EstablishedBy) is { } cause ? $" It was set up following {cause}." : "";
        var remit = News.Further(group.Remit, sentence);
        return news.Offer(
            OfferSort.Group, News.Day(group.Opened), sentence + remit + (remit.Length == 0 ? news.Summary(sentence) : "") + root,
            lies != Lies.Within);
    }

    private static string Kind(GroupKind? kind)
    {
        if (kind is null or GroupKind.Other or GroupKind.Leadership)
            return "";
        var words = kind.Label.ToLowerInvariant();
        return $", {("aeiou".Contains(words[0], StringComparison.Ordinal) ? "an"
            : "a")} {words}{(words.EndsWith("group", StringComparison.Ordinal) ? "" : " group")},";
    }

    private static Offer? Moved(News news, Group group, Group was)
    {
        var (before, after) = (Seats(was), Seats(group));
        var (joined, left) = (after.Except(before).ToList(), before.Except(after).ToList());
        if (joined.Count + left.Count == 0)
            return null;
        var said = new[] { Said(news, joined, "joined"), Said(news, left, "left") }.OfType<string>();
        return news.Offer(OfferSort.Group, null, $"Membership of {news.Title}: {string.Join("; ", said)}.", isMinor: true, also: "-seats");
    }

    private static string? Said(News news, List<string> paths, string verb)
    {
        if (paths.Count == 0)
            return null;
        var named = paths.Take(MostNamed).Select(p => news.Titles.TryGetValue(p, out var title) ? news.Link(p, title) : null)
            .OfType<string>().ToList();
        return $"{News.Listed(
            [.. named, .. paths.Count > MostNamed ? [$"{paths.Count - MostNamed} more"] : Array.Empty<string>()])} {verb}";
    }

    private static IReadOnlyList<string> Chairs(Group? group) =>
        [.. (group?.Members ?? []).Where(IsChair).Select(m => m.Person?.Path ?? m.Body?.Path).OfType<string>()];

    private static IReadOnlyList<string> Seats(Group group) =>
        [.. group.Members.Where(m => m.Role != MemberRole.Chair && m.To is null).Select(m => m.Person?.Path).OfType<string>().Distinct()];

    private static bool IsChair(Membership member) => member.Role == MemberRole.Chair;

    private static string? ChairOf(News news, Group group)
    {
        var chair = group.Members.LastOrDefault(IsChair);
        return news.Linked(chair?.Person) is { } person ? person + (chair!.Post is { } post ? $" ({post})" : "")
            : news.Linked(chair?.Body) is { } body ? News.Named(body, "the")
            : null;
    }
}
