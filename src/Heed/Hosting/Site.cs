using Heed.About;
using Heed.Accounts;
using Heed.Changes;
using Heed.Comments;
using Heed.Desk;
using Heed.Desk.Attachments;
using Heed.Desk.Reviewing;
using Heed.Design.Assets;
using Heed.Design.Showroom;
using Heed.History;
using Heed.Home;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Platform.Jobs;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Heed.Programmes;
using Heed.Records;
using Heed.Retention;
using Heed.Search;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Newsletter;
using Heed.Timeline;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Heed.YourData;
using Microsoft.Extensions.Options;

namespace Heed.Hosting;

/// <summary>The web site put together: what is registered, then what is mapped.</summary>
public static class Site
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddHeed(this IServiceCollection services, DatabaseChoice database, MailChoice? mail = null)
    {
        services.AddLedger(database);
        services.AddAccounts();
        services.AddComments();
        services.AddSubscriptions();
        services.AddRetention();
        services.AddYourData();
        services.AddDesk();
        services.AddSingleton(Slices.Faces);
        services.AddSingleton<PublicCache>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<FormTickets>();
        services.TryAddSingleton<FormRefusals>();
        services.TryAddSingleton<Outage>();
        services.AddSingleton<NetworkCounts>();
        services.AddFiles(database);
        services.AddMail(mail);
        services.AddSingleton(Job.Every(TimeSpan.FromMinutes(1), "wipe", (scope, cancel) => scope.GetRequiredService<ProgrammeLedger>().WipeAsync(cancel)));
        services.AddSingleton<JobRunner>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new Here(provider.GetRequiredService<ProgrammeLedger>(), provider.GetRequiredService<SiteAddress>(), provider.GetRequiredService<TimeProvider>())
        {
            Request = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request,
        });
        // A minute with its attendance has many fields.
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.ValueCountLimit = 50_000);
        services.AddControllersWithViews();
    }

    /// <summary>Registers the ledger alone, for commands without a site.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, DatabaseChoice database)
    {
        services.AddSingleton(TimeProvider.System);
        database.AddTo(services);
        services.AddSiteKeys(database.Keys);
        services.AddSingleton(Slices.Kinds);
        services.AddSingleton<HeadWatch>();
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<HeedDatabase>();
            var hold = provider.GetRequiredService<IOptions<FollowRules>>().Value.Hold;
            return new ProgrammeLedger(db, db.Storage, Slices.Kinds, provider.GetRequiredService<TimeProvider>()) {
                Seal = provider.GetRequiredService<Seal>(),
                Committed = provider.GetRequiredService<HeadWatch>().Forget,
                Issued = edition => AnnouncementNotes.Note(db, edition, hold),
                Removed = removed => AnnouncementNotes.Note(db, removed, hold),
                TakingBack = (taken, cancel) => StoppingMails.AfterAsync(db, taken, cancel),
            };
        });
        return services;
    }

    /// <summary>Maps every address.</summary>
    public static void MapHeed(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseMiddleware<PublicCache>();
        app.UseFaultPage();
        app.UseRouting();
        app.UseAuthentication();
        MapAll(app.MapGroup("").WithProgrammeNames(), app.Environment.IsDevelopment());
    }

    private static void MapAll(RouteGroupBuilder all, bool withShowroom)
    {
        all.MapDesignAssets();
        if (withShowroom)
            all.MapDesignShowroom("/design");
        var site = all.MapGroup("").AddEndpointFilter<EnterProgramme>();
        site.MapProgrammes();
        site.MapAbout();
        site.MapYourData();
        var programme = all.MapGroup("/{programme}").AddEndpointFilter<EnterProgramme>().AddEndpointFilter<Mementos>();
        programme.MapHome();
        programme.MapContents();
        programme.MapLists(Slices.Faces);
        programme.MapRecords(Slices.Faces);
        programme.MapFiles();
        all.MapOpenData(Slices.Faces);
        programme.MapHistory(Slices.Faces);
        all.MapChanges(programme);
        programme.MapTimeline();
        programme.MapSearch();
        programme.MapFollowing();
        programme.MapNewsletters();
        all.MapSearchOfAll();
        all.MapComments(programme, Slices.Faces);
        var desk = all.MapGroup("/desk").AddEndpointFilter<EnterDesk>().AddEndpointFilter<KeepStates>();
        desk.MapDesk();
        // Also what looks like a file: its answer is the same page, not an empty one.
        all.MapGet("{**path}", (Here here) => Problems.NotFound(here)).WithOrder(int.MaxValue);
    }
}
