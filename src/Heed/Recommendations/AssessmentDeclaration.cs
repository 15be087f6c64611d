using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Recommendations;

/// <summary>What the rest of Heed knows of a judgement by someone else.</summary>
public static class AssessmentDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Assessment>("assessment", "Assessment", "Assessments", "assessments/{name}",
                // 1 to 2: it may be about a part, or about the response of a body, and may say in which direction things went.
                steps: [new()]),
            "/Recommendations/Assessment.cshtml", AssessmentList.Definition)
        {
            Table = AssessmentTable.Table,
            Day = new(9),
            AnswersAtHome = AssessmentList.InShortAsync,
            Whose = ["by"],
            News = new() { Tell = news => AssessmentNews.Tell(news, (Assessment)news.After) },
        };
}
