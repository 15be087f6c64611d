using Heed.Platform.Keeping;
using Heed.YourData.Requests;

namespace Heed.YourData;

/// <summary>Registers what people may have done with what is held of them.</summary>
public static class DataSetup
{
    public static void AddYourData(this IServiceCollection services)
    {
        services.AddSingleton<DataTickets>();
        services.AddScoped<DataAsking>();
        services.AddScoped<PersonData>();
        services.AddScoped<ErasedAgain>();
        services.AddScoped<Complaints>();
        services.AddScoped<ProgrammeTitles>();
        services.AddScoped<IRetentionRule, DataLinkLine>();
        services.AddScoped<IRetentionRule, DataRequestLine>();
    }
}
