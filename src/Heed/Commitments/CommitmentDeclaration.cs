using Heed.Design;
using Heed.Desk.Writing;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Recommendations;

namespace Heed.Commitments;

/// <summary>What the rest of Heed knows of a commitment.</summary>
public static class CommitmentDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Commitment>("commitment", "Commitment", "Commitments", "commitments/{name}", also: "promise promises",
                steps: Delivery.EditorialNote.Renamed),
            "/Commitments/Commitment.cshtml", CommitmentList.Definition)
        {
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["Commitment", "Title", "Promise"],
                    ["said"] = ["What was said", "Words", "Text", "Said"],
                    ["saidOn"] = ["Date", "Date said", "When said"],
                    ["byBody"] = ["By", "Made by", "Body", "Organisation"],
                    ["due"] = ["Due", "Due date", "Deadline", "By when", "Target date"],
                    ["sources[].address"] = ["Source", "Sources", "Link"],
                },
            },
            IsInMenu = true,
            States = [new("open", TagColour.Blue), new("kept", TagColour.Green), new("kept-late", TagColour.Orange)],
            Day = new(10, DaySort.Said, "Commitment made"),
            Whose = ["by", "byBody"],
            Promise = new("byBody", "Promised") { Place = 1, Age = (content, day) => Keeping.Age((Commitment)content, day) },
            Begins = [new("New assessment of this commitment", "assessment", "of")],
            Identity = new()
            {
                Sentences = (field, content) => field == "in" ? NewRecordSource.SentencesOf(content) : [],
                Begun = (content, from, sentence) => Begun((Commitment)content, from, sentence),
            },
            AnswersAtHome = CommitmentList.AnswerAsync,
            News = new() { Tell = news => CommitmentNews.Tell(news, (Commitment)news.After) },
        };

    // It was said where and when the record was that it is begun from; a sentence taken over is word for word.
    private static Commitment Begun(Commitment commitment, Content from, string sentence) =>
        sentence.Length == 0
            ? commitment with { SaidOn = from.On ?? commitment.SaidOn }
            : commitment with { SaidOn = from.On ?? commitment.SaidOn, Said = new Prose(sentence), Wording = Wording.Exact };
}
