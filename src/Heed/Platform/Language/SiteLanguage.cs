using System.Globalization;
using Heed.Language;
using Microsoft.AspNetCore.Localization;

namespace Heed.Platform.Language;

/// <summary>
/// The language in which the site writes its pages and emails, and the others it has texts in, which programmes can choose for their
/// pages.
/// </summary>
public sealed class SiteLanguage(IConfiguration settings)
{
    /// <summary>The setting: the environment's, such as <c>HEED_LANGUAGE=gd-GB</c>.</summary>
    public const string Setting = "HEED_LANGUAGE";

    private const string English = "en-GB";

    // The languages somebody has translated Heed into, each beside the program in a file of its own.
    private static readonly Lazy<IReadOnlyList<string>> Translated = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3 && HasFile(c)).Select(c => c.Name)]);

    /// <summary>The language.</summary>
    public CultureInfo Culture { get; } = Read(settings[Setting]);

    /// <summary>Every language the site has texts in, its own first.</summary>
    public IReadOnlyList<CultureInfo> WithTexts => field ??=
        [.. new[] { Culture.Name, English }.Concat(Translated.Value).DistinctBy(t => t.Split('-')[0]).Select(CultureInfo.GetCultureInfo)];

    /// <summary>Makes whatever follows in this request or job speak it.</summary>
    public void Speak() => CultureInfo.CurrentUICulture = Culture;

    /// <summary>The site's texts in a language; null when it has none.</summary>
    public CultureInfo? TextsIn(string? tag) =>
        tag is null ? null : WithTexts.FirstOrDefault(c => LanguageTags.AreSame(c.Name, tag));

    /// <summary>The language that a reader's browser asks for first, of those the site has texts in; null when it asks for none.</summary>
    public CultureInfo? AskedFor(HttpRequest request) =>
        WithTexts.Count == 1 || request.Headers.AcceptLanguage.Count == 0 ? null
            : request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is null or > 0).OrderByDescending(l => l.Quality ?? 1)
                .Select(l => TextsIn(l.Value.Value)).FirstOrDefault(c => c is not null);

    private static bool HasFile(CultureInfo culture)
    {
        try
        {
            return culture.Name != "en" && typeof(SiteLanguage).Assembly.GetSatelliteAssembly(culture) is not null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static CultureInfo Read(string? name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(string.IsNullOrWhiteSpace(name) ? English : name.Trim());
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
