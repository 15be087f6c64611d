using Heed.Platform.Keeping;

namespace Heed.Hosting.Starting;

/// <summary>
/// The database has everything that is known to have been published. One restored from an older copy is read, and nothing is published in
/// it.
/// </summary>
internal static class WholeLog
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        if (start.Purpose == StartPurpose.Read)
            return;
        try
        {
            if (await LogWatch.CautionAsync(start.Services, cancel) is { } caution)
                await start.SayAsync(caution);
        }
        catch (InvalidDataException damaged)
        {
            throw new CannotStartException(damaged.Message);
        }
    }
}
