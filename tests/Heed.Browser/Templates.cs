using Heed.Browser.Harness;

namespace Heed.Browser;

/// <summary>One page of each sort, from the demonstration. A new sort of page gets its line here, and with it every check.</summary>
public sealed record Template(string Name, string Address, int Status = 200)
{
    public override string ToString() => Name;
}

public static class Templates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("programme home", "/cpip"),
        new("recommendations", "/cpip/recommendations"),
        new("recommendations without a return", "/cpip/recommendations?state=no-return"),
        new("recommendation", "/cpip/recommendations/2"),
        new("actions", "/cpip/actions"),
        new("action", "/cpip/actions/neglect-3"),
        new("groups", "/cpip/groups"),
        new("group", "/cpip/groups/cpip-external-advisory-group"),
        new("meetings", "/cpip/meetings"),
        new("meeting", "/cpip/groups/cpip-external-advisory-group/meetings/2017-03-16"),
        new("publications", "/cpip/publications"),
        new("publication", "/cpip/publications/committees-paper-december-2018"),
        new("updates", "/cpip/updates"),
        new("update", "/cpip/updates/5"),
        new("update with comments", "/cpip/updates/21"),
        new("comment form", "/cpip/updates/21/comment"),
        new("comments of a record", "/cpip/updates/21/comments"),
        new("comments", "/cpip/comments"),
        new("comment in part", "/cpip/comments/3"),
        new("comment removed", "/cpip/comments/4"),
        new("coming back", "/cpip/comments/yours"),
        new("rules for comments", "/cpip/comments/policy"),
        new("how comments are used", "/cpip/comments/privacy"),
        new("comment decisions in figures", "/cpip/comments/ledger"),
        new("no comment form", "/cpip/updates/5/comment", Status: 404),
        new("commitments", "/cpip/commitments"),
        new("commitment", "/cpip/commitments/consider-law-after-a-year"),
        new("report", "/cpip/reports/programme-report"),
        new("plan", "/cpip/plans/programme-report"),
        new("event", "/cpip/events/announcement-2016-02-25"),
        new("statement", "/cpip/statements/minister-2017-03-02"),
        new("submission", "/cpip/submissions/inspection-framework"),
        new("decision", "/cpip/decisions/motion-s5m-05515"),
        new("body", "/cpip/bodies/scottish-government"),
        new("person", "/cpip/people/40"),
        new("an empty list", "/cpip/risks"),
        new("progress returns", "/cpip/returns"),
        new("programmes", "/"),
        new("what is asked of a body in all programmes", "/bodies/scottish-government"),
        new("API reference", "/api"),
        new("everything", "/cpip/contents"),
        new("strands", "/cpip/strands"),
        new("strand", "/cpip/strands/leadership"),
        new("what applies to whom", "/cpip/for"),
        new("what applies to a group", "/cpip/for/child-protection-committees"),
        new("getting help", "/cpip/get-help"),
        new("history", "/cpip/recommendations/1/history"),
        new("difference", "/cpip/recommendations/1/history/1..3"),
        new("edition", "/cpip/recommendations/1/history/1"),
        new("changes", "/cpip/changes?from=2017-03-01&to=2017-06-30"),
        new("timeline", "/cpip/timeline?year=2017"),
        new("search", "/cpip/search?q=leadership"),
        new("search with nothing found", "/cpip/search?q=zzzzzz"),
        new("search of everything", "/search?q=register"),
        new("open data", "/cpip/data"),
        new("every way to follow", "/cpip/follow"),
        new("following by mail", "/cpip/follow?what=actions%3Fstate%3Doverdue"),
        new("what can not be followed", "/cpip/follow?what=none", Status: 400),
        new("copy for a newsletter", "/cpip/updates/5/newsletter"),
        new("about", "/about"),
        new("privacy", "/privacy"),
        new("accessibility", "/accessibility"),
        new("your data", "/your-data"),
        new("your data, link used up", "/your-data/link/none", Status: 410),
        new("programme home as at a day", "/cpip?as-at=2017-06-30"),
        new("recommendation as at a day", "/cpip/recommendations/1?as-at=2017-06-30"),
        new("commitments as at a day", "/cpip/commitments?as-at=2017-06-30"),
        new("meeting as at a day", "/cpip/groups/national-child-protection-leadership-group/meetings/2017-06-22?as-at=2017-06-30"),
        new("bad filter", "/cpip/actions?state=none-such", Status: 400),
        new("page not found", "/cpip/recommendations/none-such", Status: 404),
    ];

    public static IReadOnlyList<Reader> Readers { get; } =
    [
        Reader.Desktop,
        Reader.Phone,
        Reader.Phone with { Script = false },
        Reader.Desktop with { Dark = true },
    ];

    public static TheoryData<Template> Each => new(All);
    public static MatrixTheoryData<Template, Reader> EachByReader => new(All, Readers);
}
