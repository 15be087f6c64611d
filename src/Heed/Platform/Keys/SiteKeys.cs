using Heed.Ledger;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Platform.Keys;

/// <summary>The keys that close sessions, drafts and mail addresses. They are in a folder of their own, so that a stolen database file says none of it.</summary>
public static class SiteKeys
{
    /// <summary>Registers the keys in a folder.</summary>
    public static void AddSiteKeys(this IServiceCollection services, string folder)
    {
        services.AddDataProtection().SetApplicationName("heed").PersistKeysToFileSystem(new DirectoryInfo(folder));
        services.AddSingleton(new SiteSecret(folder));
        services.AddScoped<KeyCanaries>();
        services.AddSingleton(provider => SealWith(provider.GetRequiredService<IDataProtectionProvider>(), "Heed.Drafts"));
        services.AddSingleton(provider => new Keeping.ErasureList(folder, provider.GetRequiredService<SiteSecret>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Whether a folder holds the keys of a site. Looking makes none.</summary>
    public static bool AreIn(string folder) => SiteSecret.IsIn(folder) && Directory.EnumerateFiles(folder, "key-*.xml").Any();

    /// <summary>A seal for one purpose.</summary>
    public static Seal SealWith(IDataProtectionProvider keys, string purpose)
    {
        var protector = keys.CreateProtector(purpose);
        return new Seal(protector.Protect, protector.Unprotect);
    }
}
