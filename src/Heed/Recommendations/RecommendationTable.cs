using Heed.Delivery;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>What registers of recommendations call what a recommendation says.</summary>
internal static class RecommendationTable
{
    private static readonly ChoiceWords Answers = new(
        typeof(ResponseKind),
        new Dictionary<string, Enum>
        {
            ["accepted"] = ResponseKind.AcceptedInFull,
            ["accept"] = ResponseKind.AcceptedInFull,
            ["accepts"] = ResponseKind.AcceptedInFull,
            ["accept in full"] = ResponseKind.AcceptedInFull,
            ["agreed"] = ResponseKind.AcceptedInFull,
            ["agree"] = ResponseKind.AcceptedInFull,
            ["concur"] = ResponseKind.AcceptedInFull,
            ["concurred"] = ResponseKind.AcceptedInFull,
            ["fully accepted"] = ResponseKind.AcceptedInFull,
            ["fully agreed"] = ResponseKind.AcceptedInFull,
            ["accepts this recommendation"] = ResponseKind.AcceptedInFull,
            ["the government accepts this recommendation"] = ResponseKind.AcceptedInFull,
            ["in principle"] = ResponseKind.AcceptedInPrinciple,
            ["accept in principle"] = ResponseKind.AcceptedInPrinciple,
            ["agreed in principle"] = ResponseKind.AcceptedInPrinciple,
            ["concurred in principle"] = ResponseKind.AcceptedInPrinciple,
            ["broadly agrees"] = ResponseKind.AcceptedInPrinciple,
            ["broadly agreed"] = ResponseKind.AcceptedInPrinciple,
            ["in part"] = ResponseKind.AcceptedInPart,
            ["accept in part"] = ResponseKind.AcceptedInPart,
            ["partially accepted"] = ResponseKind.AcceptedInPart,
            ["partly accepted"] = ResponseKind.AcceptedInPart,
            ["partially accept"] = ResponseKind.AcceptedInPart,
            ["partially agreed"] = ResponseKind.AcceptedInPart,
            ["partially agree"] = ResponseKind.AcceptedInPart,
            ["partly agreed"] = ResponseKind.AcceptedInPart,
            ["part accepted"] = ResponseKind.AcceptedInPart,
            ["agreed in part"] = ResponseKind.AcceptedInPart,
            ["agree in part"] = ResponseKind.AcceptedInPart,
            ["partially concur"] = ResponseKind.AcceptedInPart,
            ["partially concurred"] = ResponseKind.AcceptedInPart,
            ["accepted with the exception of*"] = ResponseKind.AcceptedInPart,
            ["accepted in full with the exception of*"] = ResponseKind.AcceptedInPart,
            ["accepted in full with an exception*"] = ResponseKind.AcceptedInPart,
            ["rejected"] = ResponseKind.NotAccepted,
            ["reject"] = ResponseKind.NotAccepted,
            ["declined"] = ResponseKind.NotAccepted,
            ["disagreed"] = ResponseKind.NotAccepted,
            ["disagree"] = ResponseKind.NotAccepted,
            ["not agreed"] = ResponseKind.NotAccepted,
            ["not accept"] = ResponseKind.NotAccepted,
            ["do not accept"] = ResponseKind.NotAccepted,
            ["does not accept"] = ResponseKind.NotAccepted,
            ["does not accept this recommendation"] = ResponseKind.NotAccepted,
            ["the government does not accept this recommendation"] = ResponseKind.NotAccepted,
            ["not supported"] = ResponseKind.NotAccepted,
            ["non concur"] = ResponseKind.NotAccepted,
            ["did not concur"] = ResponseKind.NotAccepted,
            ["under consideration"] = ResponseKind.BeingConsidered,
            ["to be consulted on"] = ResponseKind.BeingConsidered,
            ["for further consideration"] = ResponseKind.BeingConsidered,
            ["further consideration"] = ResponseKind.BeingConsidered,
            ["note"] = ResponseKind.Noted,
            ["not for ukg"] = ResponseKind.ForAnotherBody,
            ["for parliament"] = ResponseKind.ForAnotherBody,
            ["matter for devolved governments"] = ResponseKind.ForAnotherBody,
            ["not for the uk government"] = ResponseKind.ForAnotherBody,
            ["not for the uk government to respond to"] = ResponseKind.ForAnotherBody,
            ["supported made to another body"] = ResponseKind.Supported,
            ["supports made to another body"] = ResponseKind.Supported,
            ["withdrawn"] = ResponseKind.Superseded,
        },
        ResponseKind.NoneStated);

    private static readonly ChoiceWords Wordings = new(
        typeof(Wording),
        new Dictionary<string, Enum>
        {
            ["exact"] = Wording.Exact,
            ["exact words"] = Wording.Exact,
            ["verbatim"] = Wording.Exact,
            ["our words"] = Wording.Paraphrase,
            ["paraphrase"] = Wording.Paraphrase,
            ["summary"] = Wording.Paraphrase,
        },
        null);

    /// <summary>Recommendations, a row each; or their answers, parts or progress, a row each.</summary>
    public static KindTable Table { get; } = new()
    {
        Headings = DeliveryTable.Headings(
            ("number", ["Rec no", "Rec number", "Rec", "No", "No.", "Number", "Ref", "Ref no", "Reference", "Recommendation number",
                "Recommendation no", "Recommendations answered together", "Rec ref", "ID", "Recommendation #"]),
            ("secondNumber", ["Ref", "Para", "Paragraph", "Paragraph number"]),
            ("standsAt.title", ["Para in report", "Page", "Where in the report"]),
            ("report", ["Report", "Module", "Phase", "Volume", "Inquiry report", "Report title", "Name of report"]),
            ("words", ["Recommendation", "Text", "Words", "Recommendation text", "Full text", "Wording of the recommendation",
                "What it asks (our words)", "Recommendation (paraphrase)", "What it asks", "Text of recommendation",
                "Text of the recommendation", "Recommendation wording", "Conclusion/Recommendation", "Conclusion or recommendation"]),
            ("title", ["Title", "Heading", "Recommendation", "Short title", "Action summary", "Short title (tracker’s)"]),
            ("wording", ["Words", "Wording"]),
            ("parts[].label", ["Sub", "Part", "Sub-recommendation", "Sub rec"]),
            ("theme", ["Theme", "Chapter", "Primary theme", "Theme of the answer", "Topic"]),
            ("addressees", ["Addressee", "Addressees", "Addressee(s)", "Addressed to", "Agency affected", "Owner", "Lead",
                "Responsible body", "Department", "Responsible", "Responsible organisation", "Accountable body", "Directed to",
                "Lead department", "Lead organisation"]),
            ("responses[].of", ["Who answered", "Response from", "Responding body", "Government", "By", "Answered by"]),
            ("responses[].kind", ["Response", "Answer", "Position", "Accepted?", "Accepted/Rejected", "Accepted or rejected",
                "Accept/Reject", "Agreed?", "Government response", "Government position", "Decision", "Status of response",
                "Management response"]),
            ("responses[].reasons", ["Government’s answer – in full", "Government’s answer in full", "Government’s answer",
                "Answer in words", "Response text", "Government response (text)", "Response (text)", "Text of response",
                "Response in full", "Full response", "Agency response (paraphrase)", "Reasons"]),
            ("responses[].undertaking", ["What was said would be done", "Commitment", "What they said they would do", "Agreed action"]),
            ("responses[].on", ["Date of response", "Response date", "When", "Date answered", "Date"]),
            ("responses[].post", ["Given by", "By", "Minister"]),
            ("responses[].in", ["Given in", "Where"]),
            ("findings[].what", ["Update", "What happened", "Event"]),
            ("findings[].on", ["Date"]),
            ("findings[].sources[].address", ["Source"]),
            ("responses[].source.address", ["Source", "Source of the response"]),
            ("due", ["Due", "Due date", "Target", "Target date", "By when", "Deadline", "Timescale", "Agreed date",
                "Original target date"])),
        AddedLater = ["theme", "delivery.", "expected", "secondNumber"],
        ItemKeys = new Dictionary<string, string[]> { ["responses"] = ["of", "part"], ["parts"] = ["label"] },
        // Whoever answered without a decision gave none: that is what the table says.
        Usual = new Dictionary<string, string>(DeliveryTable.Usual) { ["responses[].kind"] = ResponseKind.NoneStated.Slug },
        IfNeverGiven = DeliveryTable.IfNeverGiven,
        PartNeeds = new Dictionary<string, string[]>
        {
            ["responses"] = ["of", "kind", "inTheirWords", "reasons", "undertaking"], ["delivery"] = DeliveryTable.Needs,
        },
        ProseBeside = new Dictionary<string, string>
        {
            ["responses[].kind"] = "responses[].reasons", ["delivery.state"] = "delivery.what",
        },
        PartLabel = "parts[].label",
        ColumnEach = new Dictionary<string, string> { ["responses[].kind"] = "responses[].of" },
        ColumnEachPeriod = DeliveryTable.Periods,
        WordsInstead = new Dictionary<string, string> { ["responses[].in"] = "source.title", ["responses[].by"] = "post" },
        Words = [Answers, DeliveryTable.Words, Wordings],
    };
}
