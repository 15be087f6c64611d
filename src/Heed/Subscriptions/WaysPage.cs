using Heed.Design;
using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;

namespace Heed.Subscriptions;

/// <summary>Every way to follow the programme.</summary>
public sealed class WaysPage(Faces faces) : FollowPage
{
    public override string Title => "Follow";

    public override string? Description => $"Every way to follow {Here.ProgrammeTitle}: by mail, by feed, in a calendar.";

    public override bool IsIndexed => Here.AsAt is null;

    public override IReadOnlyList<DesignLink> Way => [];

    /// <summary>The strands that can be followed, by name and address.</summary>
    public IReadOnlyList<DesignLink> Strands =>
        Here.ProgrammeContent is Programmes.Programme programme ? [.. programme.Strands.Select(s => new DesignLink(s.Name, MailAddress($"?strand={s.Slug}")))] : [];

    /// <summary>The lists that can be followed.</summary>
    public IReadOnlyList<ListWays> Lists =>
        [
            .. faces.All.Where(f => f.Kind.List.Length > 0).Select(f => new ListWays(
                f.Kind.Plural,
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
    public string Whole(string ending) => $"{Here.Origin}/{Here.Programme}{ending}";

    /// <summary>A list with its ways.</summary>
    public sealed record ListWays(string Name, string Page, string Mail, string Atom, string Json, string? Calendar);
}
