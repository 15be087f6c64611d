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
        new("commitments", "/cpip/commitments"),
        new("commitment", "/cpip/commitments/consider-law-after-a-year"),
        new("report", "/cpip/reports/programme-report"),
        new("plan", "/cpip/plans/programme-report"),
        new("event", "/cpip/events/announcement-2016-02-25"),
        new("statement", "/cpip/statements/minister-2017-03-02"),
        new("submission", "/cpip/submissions/inspection-framework"),
        new("decision", "/cpip/decisions/motion-s5m-05515"),
        new("body", "/cpip/bodies/scottish-government"),
        new("person", "/cpip/people/acc-hawkins"),
        new("an empty list", "/cpip/risks"),
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
