using Heed.Comments;
using Heed.Comments.Help;
using Heed.Comments.Writing;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Records;

namespace Heed.Subscriptions;

/// <summary>Every way to follow the programme.</summary>
public sealed class WaysPage(KindRegistry registry) : FollowPage
{
    // Who looks for a record that was not touched for long finds its feed by its address, as the page says.
    private const int LookedAt = 200;
    private const int MostOpen = 20;

    /// <summary>The records that take comments today, the newest first.</summary>
    public required IReadOnlyList<TakesComments> OpenForComments { get; init; }

    /// <summary>Puts the page together.</summary>
    public static async Task<WaysPage> LoadAsync(RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var terms = new CommentTerms((await HelpBlocks.TodayAsync(here, cancel))?.Comments);
        var kinds = registry.All.Where(f => f.Kind.ContentType.IsAssignableTo(typeof(ITakesComments)) && terms.Cover(f.Kind.Name))
            .Select(f => f.Kind.Name);
        var query = new ListQuery(here.Programme) { Kinds = [.. kinds], Order = EntryOrder.Changed, Descending = true, Take = LookedAt };
        var open = (await here.Reading.ListAsync(query, cancel)).Records.Where(
            r => CommentsOpening.Of(r, terms, here.Day) is { IsOpen: true });
        return new WaysPage(registry)
        {
            Here = here,
            OpenForComments = [
                .. open.Take(MostOpen)
                    .Select(r => new TakesComments(
                        Layout.RecordName.Of(r.Entry.Kind, r.Entry.Reference, r.Entry.Title), here.Url($"{r.Entry.Path}/comments"),
                        here.Url($"{r.Entry.Path}/comments.atom"), here.Url($"{r.Entry.Path}/comments.feed.json")))],
        };
    }

    public override string Title => T("Follow");

    public override string? Description => T($"All the ways to follow {Here.ProgrammeTitle}: by email, by feed or in a calendar.");

    public override bool IsIndexed => Here.AsAt is null;

    public override IReadOnlyList<DesignLink> Way => [];

    /// <summary>The strands that can be followed, by name and address.</summary>
    public IReadOnlyList<DesignLink> Strands =>
        Here.ProgrammeContent is INamesStrands programme ? [
            .. programme.Named.Select(s => new DesignLink(s.Name, MailAddress($"?strand={s.Slug}")))] : [];

    /// <summary>The lists that can be followed.</summary>
    public IReadOnlyList<ListWays> Lists =>
        [
            .. registry.All.Where(f => f.Kind.List.Length > 0).Select(f => new ListWays(
                T(f.Kind.Plural),
                Here.Url(f.Kind.List),
                MailAddress(f.Kind.List),
                Here.Url(f.Kind.List + ".atom"),
                Here.Url(f.Kind.List + ".feed.json"),
                f.HasDays ? Here.Url(f.Kind.List + ".ics") : null
            )),
        ];

    /// <summary>Where something is followed by mail.</summary>
    public string MailAddress(string topic) => Here.Url($"follow?what={Uri.EscapeDataString(topic)}");

    /// <summary>A whole address, for programs that want it typed in.</summary>
    public string Whole(string ending) => $"{Here.Origin}/{Here.Name}{ending}";

    /// <summary>A record that takes comments, with their page and feeds.</summary>
    public sealed record TakesComments(string Name, string Page, string Atom, string Json);

    public sealed record ListWays(string Name, string Page, string Mail, string Atom, string Json, string? Calendar);
}
