using Heed.Updates.Intake.AtDesk;
using Heed.Updates.Intake.WordPress;

namespace Heed.Updates.Intake;

/// <summary>Importing what a programme published elsewhere: what it works with, and its pages on the desk of a programme.</summary>
public static class IntakeSetup
{
    /// <summary>Registers what it works with.</summary>
    public static void AddIntake(this IServiceCollection services)
    {
        services.AddScoped<UpdateIntake>();
        services.AddScoped<BlogComments>();
        services.AddScoped<BlogAddresses>();
        services.AddScoped<BlogPlanning>();
        services.AddScoped<BlogAttaching>();
        services.AddScoped<BlogIntake>();
        services.AddScoped<SentFiles>();
        services.AddScoped<ImportDesk>();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapIntake(this IEndpointRouteBuilder programme)
    {
        programme.MapBlogImport();
        programme.MapPageImport();
    }
}
