using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Kinds;
using Heed.Meetings;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;
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
        "Programmes",
        "People",
        "Delivery",
        "Publications",
        "Groups",
        "Recommendations",
        "Actions",
        "Meetings",
        "Risks",
        "Decisions",
        "Events",
        "Updates",
        "Commitments",
    ];

    /// <summary>Every kind of record.</summary>
    public static KindCatalogue Kinds { get; } =
        new([
            Kind.Of<Programme>("programme", "Programme", "Programmes", ""),
            Kind.Of<Recommendation>("recommendation", "Recommendation", "Recommendations", "recommendations/{number}"),
            Kind.Of<Assessment>("assessment", "Assessment", "Assessments", "assessments/{name}"),
            Kind.Of<ActionItem>("action", "Action", "Actions", "actions/{number}"),
            Kind.Of<Commitment>("commitment", "Commitment", "Commitments", "commitments/{name}"),
            Kind.Of<Group>("group", "Group", "Groups", "groups/{group}"),
            Kind.Of<Meeting>("meeting", "Meeting", "Meetings", "groups/{group}/meetings/{date}", list: "meetings"),
            Kind.Of<Publication>("publication", "Publication", "Publications", "publications/{name}"),
            Kind.Of<Update>("update", "Update", "Updates", "updates/{number}"),
            Kind.Of<Event>("event", "Event", "Events", "events/{name}"),
            Kind.Of<Statement>("statement", "Statement", "Statements", "statements/{name}"),
            Kind.Of<Submission>("submission", "Submission to Ministers", "Submissions to Ministers", "submissions/{name}"),
            Kind.Of<Decision>("decision", "Decision", "Decisions", "decisions/{name}"),
            Kind.Of<Risk>("risk", "Risk", "Risks", "risks/{name}"),
            Kind.Of<Plan>("plan", "Plan", "Plans", "plans/{name}"),
            Kind.Of<Report>("report", "Report", "Reports", "reports/{name}"),
            Kind.Of<Body>("body", "Body", "Bodies", "bodies/{name}"),
            Kind.Of<Person>("person", "Person", "People", "people/{name}"),
        ]);
}
