using System.Globalization;
using Heed.Language;
using Microsoft.AspNetCore.Localization;

namespace Heed.Platform.Language;

/// <summary>
/// The language in which the site writes its pages and emails. One for each site; the record keeps the words it was given.
/// </summary>
public sealed class SiteLanguage(IConfiguration settings)
{
    /// <summary>The setting: the environment's, such as <c>HEED_LANGUAGE=gd-GB</c>.</summary>
    public const string Setting = "HEED_LANGUAGE";

    /// <summary>The language.</summary>
    public CultureInfo Culture { get; } = Read(settings[Setting]);

    /// <summary>Makes whatever follows in this request or job speak it.</summary>
    public void Speak() => CultureInfo.CurrentUICulture = Culture;

    private static CultureInfo Read(string? name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(string.IsNullOrWhiteSpace(name) ? "en-GB" : name.Trim());
        }
        catch (CultureNotFoundException)
        {
            throw new FormatException(
                $"{Setting} is “{name}”, which is not a language. Set it to a language tag, such as en-GB or gd-GB.");
        }
    }
}

/// <summary>Registers it.</summary>
public static class SiteLanguageSetup
{
    /// <summary>Registers the site's language.</summary>
    public static void AddSiteLanguage(this IServiceCollection services)
    {
        services.AddSingleton<SiteLanguage>();
    }

    /// <summary>Answers every request in the site's language.</summary>
    public static void UseSiteLanguage(this IApplicationBuilder app)
    {
        var language = app.ApplicationServices.GetRequiredService<SiteLanguage>();
        Localizer.Use(new SliceLocalizer());
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(CultureInfo.GetCultureInfo("en-GB"), language.Culture),
            RequestCultureProviders = [],
        });
    }
}
