namespace Heed.Tests.Promises.Words;

/// <summary>Pages of the demonstration, of every type that the public reads.</summary>
internal static class PublicPages
{
    public static readonly string[] Some =
    [
        "/", "/cpip", "/cpip/recommendations", "/cpip/recommendations/1", "/cpip/actions", "/cpip/actions/neglect-3", "/cpip/groups",
        "/cpip/groups/national-child-protection-leadership-group", "/cpip/meetings",
        "/cpip/groups/cpip-external-advisory-group/meetings/2017-03-16", "/cpip/publications",
        "/cpip/publications/committees-paper-december-2018", "/cpip/updates", "/cpip/updates/5", "/cpip/updates/21/comment",
        "/cpip/updates/21/comments", "/cpip/comments", "/cpip/comments/yours", "/cpip/comments/policy", "/cpip/comments/privacy",
        "/cpip/comments/ledger", "/cpip/commitments", "/cpip/commitments/consider-law-after-a-year", "/cpip/reports/programme-report",
        "/cpip/plans/programme-report", "/cpip/statements/minister-2017-03-02", "/cpip/bodies/scottish-government", "/cpip/contents",
        "/cpip/recommendations/1/history", "/cpip/recommendations/1/history/1..3", "/cpip/changes?from=2017-03-01&to=2017-06-30",
        "/cpip/timeline?year=2017", "/cpip/search?q=leadership", "/cpip/search?q=zzzzzz", "/cpip/data", "/cpip/follow",
        "/cpip/follow?what=actions", "/cpip/strands", "/cpip/strands/leadership", "/cpip/for", "/cpip/for/child-protection-committees",
        "/about",
        "/privacy", "/accessibility", "/your-data",
    ];
}
