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

namespace Heed.Tests.Demo;

/// <summary>The kinds the demonstration data is written for.</summary>
internal static class DemoKinds
{
    public static readonly KindCatalogue All = new(
        [
            Kind.Of<Programme>("programme", "Programme", "Programmes", ""),
            Kind.Of<Body>("body", "Body", "Bodies", "bodies/{name}"),
            Kind.Of<Person>("person", "Person", "People", "people/{name}"),
            Kind.Of<Report>("report", "Report", "Reports", "reports/{name}"),
            Kind.Of<Recommendation>("recommendation", "Recommendation", "Recommendations", "recommendations/{number}"),
            Kind.Of<Assessment>("assessment", "Assessment", "Assessments", "assessments/{name}"),
            Kind.Of<Plan>("plan", "Plan", "Plans", "plans/{name}"),
            Kind.Of<ActionItem>("action", "Action", "Actions", "actions/{number}"),
            Kind.Of<Group>("group", "Group", "Groups", "groups/{group}"),
            Kind.Of<Meeting>("meeting", "Meeting", "Meetings", "groups/{group}/meetings/{date}", "meetings"),
            Kind.Of<Risk>("risk", "Risk", "Risks", "risks/{name}"),
            Kind.Of<Submission>("submission", "Submission", "Submissions", "submissions/{name}"),
            Kind.Of<Decision>("decision", "Decision", "Decisions", "decisions/{name}"),
            Kind.Of<Publication>("publication", "Publication", "Publications", "publications/{name}"),
            Kind.Of<Event>("event", "Event", "Events", "events/{name}"),
            Kind.Of<Statement>("statement", "Statement", "Statements", "statements/{name}"),
            Kind.Of<Update>("update", "Update", "Updates", "updates/{number}"),
            Kind.Of<Commitment>("commitment", "Commitment", "Commitments", "commitments/{name}"),
        ]
    );
}
