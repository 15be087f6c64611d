using Heed.Desk.Attachments;
using Heed.Desk.Beginning;
using Heed.Desk.Calendar;
using Heed.Desk.Releases;
using Heed.Desk.Removals;
using Heed.Desk.Reviewing;
using Heed.Desk.Work;
using Heed.Desk.Writing;
using Heed.Platform.Jobs;

namespace Heed.Desk;

/// <summary>Registers what the desk works with.</summary>
public static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<ReviewDesk>();
        services.AddScoped<Releasing>();
        services.AddScoped<WritingDesk>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<Founding>();
        services.AddScoped<NamedOwner>();
        services.AddScoped<NewInPlace>();
        services.AddScoped<Companions>();
        services.AddScoped<AttachmentWriting>();
        services.AddScoped<RecordWorkflow>();
        services.AddScoped<ReadershipReading>();
        services.AddScoped<ReleasePages>();
        services.AddScoped<ReleaseReviewing>();
        services.AddScoped<ScheduledReleases>();
        services.AddSingleton(
            Job.Every(TimeSpan.FromSeconds(1), "scheduled releases", static (scope, cancel) => scope.GetRequiredService<ScheduledReleases>()
                .RunAsync(cancel)));
        services.AddScoped<Removing>();
        services.AddCalendar();
        services.AddMyWork();
    }

    // What the calendar is made of: each class finds one sort of what is coming.
    private static void AddCalendar(this IServiceCollection services)
    {
        services.AddScoped<IFindsComing, RecordDates>();
        services.AddScoped<IFindsComing, ReleaseDates>();
        services.AddScoped<ComingReading>();
    }

    // What "My work" is made of: each class finds one kind of work.
    private static void AddMyWork(this IServiceCollection services)
    {
        services.AddScoped<IFindsWork, DraftWork>();
        services.AddScoped<IFindsWork, ReleaseWork>();
        services.AddScoped<IFindsWork, RemovalWork>();
        services.AddScoped<IFindsWork, RoleWork>();
        services.AddScoped<IFindsWork, AloneWork>();
        services.AddScoped<IFindsWork, DataRequestWork>();
        services.AddScoped<IFindsWork, RetentionWork>();
        services.AddScoped<IFindsWork, PromiseWork>();
        services.AddScoped<IFindsWork, CommentWork>();
        services.AddScoped<MyWork>();
        services.AddScoped<WelcomeReading>();
        services.AddScoped<DailyMail>();
        services.AddSingleton(
            Job.Daily(DailyMail.At, "daily mail", static (scope, cancel) => scope.GetRequiredService<DailyMail>().SendAsync(cancel)));
    }
}
