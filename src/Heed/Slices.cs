using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Meetings;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Returns;
using Heed.Risks;
using Heed.Updates;

namespace Heed;

/// <summary>
/// Every slice by name, in dependency order: a slice may use the ledger, the platform and slices listed before it.
/// </summary>
public static class Slices
{
    /// <summary>The folders of the application in the order in which they may use one another.</summary>
    public static readonly IReadOnlyList<string> Order =
    [
        "Platform",
        "Layout",
        "Lists",
        "Records",
        "Accounts",
        "Programmes",
        "People",
        "Delivery",
        "Publications",
        "Groups",
        "Recommendations",
        "Actions",
        "Returns",
        "Meetings",
        "Risks",
        "Decisions",
        "Events",
        "Updates",
        "Commitments",
        "OpenData",
        "Home",
        "About",
        "Intake",
        "History",
        "Changes",
        "Timeline",
        "Search",
        "Comments",
        "Subscriptions",
        "Retention",
        "YourData",
        "Desk",
        "Demo",
        "Hosting",
        "Commands",
    ];

    /// <summary>Every kind of record with its public side, in the order in which they are shown.</summary>
    public static Faces Faces { get; } =
        new([
            new(Kind.Of<Programme>("programme", "Programme", "Programmes", ""), "/Records/Plain.cshtml", PlainList.Face),
            new(Kind.Of<Recommendation>("recommendation", "Recommendation", "Recommendations", "recommendations/{number}", steps: RecommendationShapes.Steps),
                "/Recommendations/Recommendation.cshtml", RecommendationList.Face),
            new(Kind.Of<Assessment>("assessment", "Assessment", "Assessments", "assessments/{name}"),
                "/Recommendations/Assessment.cshtml", AssessmentList.Face),
            new(Kind.Of<ActionItem>("action", "Action", "Actions", "actions/{number}", steps: Delivery.EditorialNote.Renamed),
                "/Actions/Action.cshtml", ActionList.Face),
            new(Kind.Of<Commitment>("commitment", "Commitment", "Commitments", "commitments/{name}", steps: Delivery.EditorialNote.Renamed),
                "/Commitments/Commitment.cshtml", CommitmentList.Face),
            new(Kind.Of<Group>("group", "Group", "Groups", "groups/{group}"),
                "/Groups/Group.cshtml", GroupList.Face),
            new(Kind.Of<Meeting>("meeting", "Meeting", "Meetings", "groups/{group}/meetings/{date}", list: "meetings", steps: MeetingShapes.Steps),
                "/Meetings/Meeting.cshtml", MeetingList.Face),
            new(Kind.Of<Publication>("publication", "Publication", "Publications", "publications/{name}"),
                "/Publications/Publication.cshtml", PublicationList.Face),
            new(Kind.Of<Update>("update", "Update", "Updates", "updates/{number}"),
                "/Updates/Update.cshtml", UpdateList.Face),
            new(Kind.Of<Event>("event", "Event", "Events", "events/{name}"),
                "/Events/Event.cshtml", EventList.Face),
            new(Kind.Of<Statement>("statement", "Statement", "Statements", "statements/{name}"),
                "/Events/Statement.cshtml", StatementList.Face),
            new(Kind.Of<Submission>("submission", "Submission to Ministers", "Submissions to Ministers", "submissions/{name}"),
                "/Decisions/Submission.cshtml", SubmissionList.Face),
            new(Kind.Of<Decision>("decision", "Decision", "Decisions", "decisions/{name}"),
                "/Decisions/Decision.cshtml", DecisionList.Face),
            new(Kind.Of<Risk>("risk", "Risk", "Risks", "risks/{name}"),
                "/Risks/Risk.cshtml", RiskList.Face),
            new(Kind.Of<Plan>("plan", "Plan", "Plans", "plans/{name}"),
                "/Actions/Plan.cshtml", PlanList.Face),
            new(Kind.Of<ReturnRound>("return-round", "Progress returns", "Progress returns", "returns/{name}"),
                "/Returns/ReturnRound.cshtml", ReturnRoundList.Face),
            new(Kind.Of<Report>("report", "Report", "Reports", "reports/{name}"),
                "/Recommendations/Report.cshtml", ReportList.Face),
            new(Kind.Of<Body>("body", "Body", "Bodies", "bodies/{name}"),
                "/People/Body.cshtml", BodyList.Face),
            new(Kind.Of<Person>("person", "Person", "People", "people/{number}"),
                "/People/Person.cshtml", PersonList.Face),
        ]);

    /// <summary>Maps the tables that slices keep beside the ledger's.</summary>
    public static void MapTables(Microsoft.EntityFrameworkCore.ModelBuilder model)
    {
        Platform.Http.PublicChangeTables.Map(model);
        Platform.Jobs.JobTables.Map(model);
        Platform.Keys.KeyTables.Map(model);
        Platform.Time.ClockTables.Map(model);
        Platform.Mail.MailTables.Map(model);
        Accounts.AccountTables.Map(model);
        Comments.CommentTables.Map(model);
        Subscriptions.SubscriptionTables.Map(model);
        Retention.RetentionTables.Map(model);
        YourData.DataTables.Map(model);
        Desk.DeskTables.Map(model);
        Desk.Returns.ReturnTables.Map(model);
        Desk.Composing.ComposingTables.Map(model);
    }

    /// <summary>Every kind of record.</summary>
    public static KindCatalogue Kinds { get; } = new(Faces.All.Select(f => f.Kind));
}
