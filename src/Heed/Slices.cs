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
        "Home",
        "About",
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
        Actions.Returns.ReturnTables.Map(model);
        Updates.Composing.ComposingTables.Map(model);
    }

    /// <summary>Every kind of record.</summary>
    public static KindCatalogue Kinds { get; } = new(Registry.All.Select(p => p.Kind));
}
