using Heed.Platform.Keys;

namespace Heed.Hosting.Starting;

/// <summary>Keys that are encrypted open with the passphrase that is set; keys from before it was set are encrypted.</summary>
internal static class KeyPassphrase
{
    public static Task CheckAsync(Start start, CancellationToken cancel)
    {
        try
        {
            if (start.Purpose == StartPurpose.Read)
                start.Services.GetRequiredService<KeyWrapping>().Check();
            else
                SiteKeys.Check(start.Services, start.Database.Keys);
            return Task.CompletedTask;
        }
        catch (InvalidDataException wrong)
        {
            throw new CannotStartException(wrong.Message);
        }
    }
}
