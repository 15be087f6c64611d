using Heed.Ledger;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Heed.Platform.Keys;

/// <summary>
/// The keys that close sessions, drafts and mail addresses. They are in a folder of their own, so that a stolen database file says none of
/// it.
/// </summary>
public static class SiteKeys
{
    /// <summary>Registers the keys in a folder.</summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="passphrase">Reads the passphrase that the keys are encrypted with; null leaves them as they are.</param>
    public static void AddSiteKeys(this IServiceCollection services, string folder, Func<string?>? passphrase = null)
    {
        services.AddSingleton(new KeyWrapping(folder, passphrase ?? (() => null)));
        services.AddOptions<KeyManagementOptions>().Configure<KeyWrapping>(
            (keys, wrapping) => keys.XmlEncryptor = wrapping.IsOn ? new KeyRingEncryptor(wrapping) : keys.XmlEncryptor);
        services.AddDataProtection().SetApplicationName("heed").PersistKeysToFileSystem(new DirectoryInfo(folder));
        services.AddSingleton(provider => new SiteSecret(folder, provider.GetRequiredService<KeyWrapping>()));
        services.AddSingleton(
            provider => SealWith(
                provider.GetRequiredService<IDataProtectionProvider>(), "Heed.Drafts", provider.GetRequiredService<SiteSecret>()));
        services.AddScoped<KeyCanaries>();
        services.AddSingleton(
            provider => new Keeping.ErasureLog(
                folder, provider.GetRequiredService<SiteSecret>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(
            provider => new Keeping.LogHead(
                folder, provider.GetRequiredService<SiteSecret>(), provider.GetRequiredService<ILogger<Keeping.LogHead>>()));
    }

    /// <summary>Makes sure that the keys can be opened, and encrypts those that were made before there was a passphrase.</summary>
    /// <exception cref="InvalidDataException">The passphrase is missing or wrong.</exception>
    public static void Check(IServiceProvider services, string folder)
    {
        var wrapping = services.GetRequiredService<KeyWrapping>();
        wrapping.Check();
        if (!wrapping.IsOn)
            return;
        services.GetRequiredService<SiteSecret>().EncryptOlder();
        new KeyRingEncryptor(wrapping).EncryptOlder(folder);
    }

    /// <summary>What to say on the console when the keys are not encrypted; null when they are.</summary>
    public static string? Caution(IServiceProvider services, string folder) =>
        services.GetRequiredService<KeyWrapping>().IsOn ? null : $"The keys in {folder} are not encrypted. Anyone who copies that folder "
            + $"and the data can read confidential content. To encrypt them, name a passphrase file in {KeyWrapping.FileSetting}.";

    /// <summary>Whether a folder holds the keys of a site. Looking makes none.</summary>
    public static bool AreIn(string folder) => SiteSecret.IsIn(folder) && Directory.EnumerateFiles(folder, "key-*.xml").Any();

    public static ContentProtector SealWith(IDataProtectionProvider keys, string purpose, SiteSecret? secret = null)
    {
        var protector = keys.CreateProtector(purpose);
        return new ContentProtector(
            protector.Protect, protector.Unprotect, secret is null ? null : text => Convert.ToHexStringLower(secret.Mark(purpose, text)));
    }
}
