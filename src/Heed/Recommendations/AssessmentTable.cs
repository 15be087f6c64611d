using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>What tables of independent judgements call what an assessment says.</summary>
internal static class AssessmentTable
{
    private static readonly ChoiceWords Judgements = new(
        typeof(Judgement),
        new Dictionary<string, Enum>
        {
            ["implemented"] = Judgement.Met,
            ["fully implemented"] = Judgement.Met,
            ["complete"] = Judgement.Met,
            ["likely"] = Judgement.Likely,
            ["likely to be implemented"] = Judgement.Likely,
            ["likely to be fully implemented"] = Judgement.Likely,
            ["unlikely"] = Judgement.Unlikely,
            ["unlikely to be implemented"] = Judgement.Unlikely,
            ["unlikely to be fully implemented"] = Judgement.Unlikely,
            ["unlikely to meet in full"] = Judgement.Unlikely,
            ["partly"] = Judgement.Partly,
            ["partially implemented"] = Judgement.Partly,
            ["partly implemented"] = Judgement.Partly,
            ["not implemented"] = Judgement.NotMet,
            ["regressed"] = Judgement.GoneBackwards,
        },
        Judgement.Unclear);

    /// <summary>Judgements, a row each.</summary>
    public static KindTable Table { get; } = new()
    {
        Headings = new Dictionary<string, string[]>
        {
            ["of"] = ["Reference", "Rec no", "Rec", "No", "Number", "Recommendation", "What is assessed"],
            ["part"] = ["Part", "Sub"],
            ["judgement"] = ["Judgement", "Verdict", "Assessment", "Finding", "Rating"],
            ["by"] = ["Assessor", "Assessed by", "Whose verdict", "By", "Auditor"],
            ["assessedOn"] = ["Date", "Assessed on", "Date of assessment"],
            ["reasons"] = ["Why", "Reasons", "Words", "Comment"],
            ["sources[].address"] = ["Source", "Sources", "Link"],
        },
        Links = new Dictionary<string, string> { ["of"] = "recommendation" },
        TitleOf = cell =>
        {
            var part = cell("part").Length == 0 ? "" : $" {cell("part")}";
            var on = cell("assessedOn").Length == 0 ? "" : $", {cell("assessedOn")}";
            return cell("of").Length == 0 ? "" : $"{cell("by")} on recommendation {cell("of")}{part}{on}".TrimStart();
        },
        Words = [Judgements],
    };
}
