using System.Text.Unicode;
using Heed.About;
using Heed.Accounts;
using Heed.Across;
using Heed.Actions;
using Heed.Api;
using Heed.Api.Webhooks;
using Heed.Api.Reference;
using Heed.Actions.Returns;
using Heed.Changes;
using Heed.Commitments;
using Heed.Comments;
using Heed.Moderation;
using Heed.Design.Assets;
using Heed.Design.Showroom;
using Heed.Desk;
using Heed.Desk.Attachments;
using Heed.Desk.Reviewing;
using Heed.Desk.Work;
using Heed.Export;
using Heed.Export.AtDesk;
using Heed.Groups;
using Heed.History;
using Heed.Home;
using Heed.Import;
using Heed.Layout;
using Heed.Layout.Naming;
using Heed.Layout.OldAddresses;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Overview;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Platform.Keys;
using Heed.Platform.Language;
using Heed.Platform.Links;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Records;
using Heed.Records.Elsewhere;
using Heed.Retention;
using Heed.Search;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Newsletter;
using Heed.Timeline;
using Heed.Updates.Composing;
using Heed.Updates.Composing.Checking;
using Heed.Updates.Intake;
using Heed.YourData;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Heed.Hosting;

/// <summary>The web site put together: what is registered, then what is mapped.</summary>
public static class Site
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddHeed(this IServiceCollection services, DatabaseChoice database, MailChoice? mail = null)
    {
        services.AddLedger(database);
        services.AddSiteLanguage();
        services.AddAccounts();
        services.AddComments();
        services.AddModeration();
        services.AddSubscriptions();
        services.AddRetention();
        services.AddYourData();
        services.AddDesk();
        services.AddApi();
        services.AddReturns();
        services.AddComposing();
        services.AddIntake();
        services.AddImport();
        services.AddScoped<IFindsWork, MinuteWork>();
        services.AddScoped<IAddsToRecords, ResponsesGiven>();
        services.AddScoped<IAddsToRecords, ActionsOfStatement>();
        services.AddScoped<IAddsToRecords, PromisesMade>();
        services.AddSingleton(Slices.Registry);
        services.AddSingleton(Slices.Registry.Navigation);
        services.AddSingleton<PublicCache>();
        services.AddSingleton<ProgrammeNames>();
        services.AddSingleton<NameRouting>();
        services.AddSingleton<RenderGate>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<FormTickets>();
        services.TryAddSingleton<FormRefusals>();
        services.TryAddSingleton<ServiceUnavailable>();
        services.AddSingleton<NetworkCounts>();
        services.AddFiles(database);
        services.AddMail(mail);
        services.AddSingleton(
            Job.Every(TimeSpan.FromMinutes(1), "wipe", (scope, cancel) => scope.GetRequiredService<ProgrammeLedger>()
                .WipeAsync(cancel)) with { RunsByAnyClock = true });
        services.AddSingleton(
            Job.Every(
                TimeSpan.FromMinutes(1), "clock", (scope, cancel) => scope.GetRequiredService<ClockGuard>()
                    .KeepAsync(
                        scope.GetRequiredService<HeedDatabase>(), scope.GetRequiredService<ProgrammeLedger>(),
                        cancel)) with { RunsByAnyClock = true });
        services.AddSingleton(OnceDerived());
        services.AddSingleton<JobRunner>();
        services.AddHttpContextAccessor();
        services.AddScoped(
            provider => new RequestContext(
                provider.GetRequiredService<ProgrammeLedger>(), provider.GetRequiredService<SiteAddress>(),
                provider.GetRequiredService<TimeProvider>())
        {
            Request = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request,
            Names = NameRouting.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext),
        });
        services.AddControllersWithViews();
        // Quotation marks and accents as they are: pages are UTF-8.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
    }

    // Once for each start, so that two versions that serve side by side for an hour don't keep undoing each other's index. Retried if it
    // fails.
    private static Job OnceDerived()
    {
        var isDone = false;
        return Job.Every(
            TimeSpan.FromMinutes(10),
            "reindex",
            async (scope, cancel) =>
            {
                if (!isDone)
                    await scope.GetRequiredService<ProgrammeLedger>().ReindexOutdatedAsync(static (_, _) => { }, cancel);
                isDone = true;
            }) with { RunsByAnyClock = true };
    }

    /// <summary>Registers the ledger alone, for commands without a site.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, DatabaseChoice database)
    {
        services.AddSingleton(TimeProvider.System);
        database.AddTo(services);
        services.AddScoped<OneTimeLinks>();
        services.AddSiteKeys(database.Keys, database.KeyPassphrase);
        services.AddSingleton(Slices.Kinds);
        services.AddSingleton<LedgerHeadCache>();
        services.AddOptions<ClockRules>();
        services.AddSingleton<ClockGuard>();
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<HeedDatabase>();
            var hold = provider.GetRequiredService<IOptions<FollowRules>>().Value.Hold;
            return new ProgrammeLedger(db, db.Storage, Slices.Kinds, provider.GetRequiredService<TimeProvider>()) {
                Seal = provider.GetRequiredService<ContentProtector>(),
                AfterCommit = provider.GetRequiredService<LedgerHeadCache>().Forget,
                EditionPublished = edition => AnnouncementNotes.Note(db, edition, hold),
                ContentDestroyed = removed => AnnouncementNotes.Note(db, removed, hold),
                LastKnown = provider.GetRequiredService<LogHead>().Read,
                Ending = provider.GetRequiredService<LogHead>().After,
                BeforeUnpublish = (taken, cancel) => StoppingMails.AfterAsync(db, taken, cancel),
                AlsoChecks = (ledger, programme, content, cancel) => ElsewhereCheck.ProblemsAsync(db, ledger, programme, content, cancel),
                Dating = (ledger, cancel) => provider.GetRequiredService<ClockGuard>().GuardAsync(db, ledger, cancel),
            };
        });
        return services;
    }

    /// <summary>Maps every address.</summary>
    public static void MapHeed(this WebApplication app)
    {
        app.UseProxies();
        app.UseSiteLanguage();
        app.UseSecurityHeaders();
        app.UseKnownHosts();
        app.UseFaultPage();
        app.UseWrongRequestPage();
        HeadRequests.RouteAsGet(app);
        app.UseRouting();
        app.UseMiddleware<NameRouting>();
        app.UseOldShortLinks();
        app.UseMiddleware<PublicCache>();
        app.UseAuthentication();
        MapAll(app.MapGroup("").WithProgrammeNames(), app.Environment.IsDevelopment());
    }

    private static void MapAll(RouteGroupBuilder all, bool withShowroom)
    {
        all.MapDesignAssets();
        all.MapHealth();
        if (withShowroom)
            all.MapDesignShowroom("/design");
        var site = all.MapGroup("").AddEndpointFilter<ProgrammeFilter>();
        site.MapOverview();
        site.MapEverywhere(Slices.Registry);
        site.MapAbout();
        site.MapReference();
        site.MapYourData();
        var programme = all.MapGroup("/{programme}").AddEndpointFilter<ProgrammeFilter>().WithMementos();
        programme.MapHome();
        programme.MapContents();
        programme.MapAcross();
        programme.MapLists(Slices.Registry);
        programme.MapRecords(Slices.Registry);
        programme.MapFiles();
        all.MapOpenData(Slices.Registry);
        all.MapOverviewData();
        all.MapExport();
        all.MapPopolo();
        programme.MapHistory(Slices.Registry);
        all.MapChanges(programme);
        programme.MapTimeline();
        programme.MapSearch();
        programme.MapFollowing();
        programme.MapNewsletters();
        all.MapSearchOfAll();
        all.MapApi(Slices.Registry);
        all.MapComments(programme, Slices.Registry);
        var desk = all.MapGroup("/desk").AddEndpointFilter<DeskFilter>().AddEndpointFilter<KeepStates>();
        desk.MapDesk();
        var run = desk.MapGroup("/{programme}");
        run.MapReturns();
        run.MapComposing();
        run.MapImport();
        run.MapSentences();
        run.MapIntake();
        run.MapWebhooks();
        run.MapDraftExport();
        // Also what looks like a file: its answer is the same page, not an empty one.
        all.MapGet("{**path}", (RequestContext here) => ErrorResults.NotFound(here)).WithOrder(int.MaxValue);
    }
}
