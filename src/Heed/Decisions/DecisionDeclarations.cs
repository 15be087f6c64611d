using Heed.Design;
using Heed.Groups;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Decisions;

/// <summary>What the rest of Heed knows of a submission to Ministers and of a decision.</summary>
public static class DecisionDeclarations
{
    public static KindPages OfSubmission { get; } =
        new(Kind.Of<Submission>("submission", "Submission to Ministers", "Submissions to Ministers", "submissions/{name}"),
            "/Decisions/Submission.cshtml", SubmissionList.Definition)
        {
            States = [new("in-preparation", TagColour.Grey), new("sent", TagColour.Blue)],
            Day = new(7),
            Begins = [new("New decision on this submission", "decision", "submission")],
            News = new() { Tell = news => DecisionNews.Tell(news, (Submission)news.After) },
        };

    public static KindPages OfDecision { get; } =
        new(Kind.Of<Decision>("decision", "Decision", "Decisions", "decisions/{name}"),
            "/Decisions/Decision.cshtml", DecisionList.Definition)
        {
            Day = new(8),
            Whose = ["by", "byBody"],
            Identity = new()
            {
                Title = (field, title) => field == "submission" ? $"Decision on {title}" : null,
                Sentences = (field, content) => field == "concerns" && content is Meeting meeting ? [.. meeting.Agenda.Select(a => a.Item)]
                    : [],
                Question = "Which agenda item?",
            },
            News = new() { Tell = news => DecisionNews.Tell(news, (Decision)news.After) },
        };
}
