using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Frameworks;
using Heed.Groups;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Risks;
using Heed.Search;
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
        "Offering",
        "Lists",
        "Records",
        "Accounts",
        "People",
        "Programmes",
        "OpenData",
        "Across",
        "History",
        "Changes",
        "Timeline",
        "Search",
        "Comments",
        "Moderation",
        "Subscriptions",
        "Retention",
        "YourData",
        "Desk",
        "Delivery",
        "Publications",
        "Groups",
        "Recommendations",
        "Actions",
        "Risks",
        "Decisions",
        "Events",
        "Commitments",
        "Updates",
        "Frameworks",
        "Import",
        "Overview",
        "Home",
        "About",
        "Export",
        "Api",
        "Demo",
        "Hosting",
        "Commands",
    ];

    /// <summary>Every kind of record with all that is known of it, in the order in which they are shown.</summary>
    public static KindRegistry Registry { get; } =
        new([
            ProgrammeDeclaration.Pages,
            RecommendationDeclaration.Pages,
            AssessmentDeclaration.Pages,
            ActionDeclaration.Pages,
            CommitmentDeclaration.Pages,
            GroupDeclaration.Pages,
            MeetingDeclaration.Pages,
            PublicationDeclaration.Pages,
            UpdateDeclaration.Pages,
            EventDeclarations.OfEvent,
            EventDeclarations.OfStatement,
            DecisionDeclarations.OfSubmission,
            DecisionDeclarations.OfDecision,
            RiskDeclaration.Pages,
            PlanDeclaration.Pages,
            ReturnRoundDeclaration.Pages,
            ReportDeclaration.Pages,
            FrameworkDeclarations.OfFramework,
            FrameworkDeclarations.OfVersion,
            PeopleDeclarations.OfBody,
            PeopleDeclarations.OfPerson,
        ]);

    /// <summary>Every kind of record.</summary>
    public static KindCatalogue Kinds { get; } = new(Registry.All.Select(p => p.Kind)) { Abbreviations = FieldAbbreviations.All };
}
