using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Api.Access;
using Heed.Api.Drafts;
using Heed.Api.Records;
using Heed.Api.Reference;
using Heed.Api.Releases;
using Heed.Api.Webhooks;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Http;

namespace Heed.Api;

/// <summary>The API: what is public for everyone, and drafts and releases for whoever has a token.</summary>
public static class ApiEndpoints
{
    private const string Version = "/api/v1";

    /// <summary>Registers what it works with.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiRules>();
        services.AddSingleton<TokenRates>();
        services.AddScoped<DraftReading>();
        services.AddScoped<DraftSaving>();
        services.AddScoped<FileAttaching>();
        services.AddScoped<ReleaseWork>();
        services.AddWebhooks();
        // The document describes answers as they are written.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Set);
    }

    /// <summary>Maps it.</summary>
    public static void MapApi(this RouteGroupBuilder all, KindRegistry registry)
    {
        var open = all.MapGroup(Version).Open();
        open.MapDocument();
        open.MapReading(registry);
        var writing = all.MapGroup(Version + "/programmes/{programme}").AddEndpointFilter<TokenFilter>().WithMetadata(NeverKept.Mark);
        writing.MapDrafts(registry);
        writing.MapReleases();
    }
}
