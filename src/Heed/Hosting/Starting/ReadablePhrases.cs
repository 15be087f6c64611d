using Heed.Signals;

namespace Heed.Hosting.Starting;

/// <summary>The phrases that order comments can be read.</summary>
internal static class ReadablePhrases
{
    public static Task CheckAsync(Start start, CancellationToken cancel)
    {
        try
        {
            CommentSignals.ReadPhrases();
            return Task.CompletedTask;
        }
        catch (InvalidDataException e)
        {
            throw new CannotStartException($"Heed cannot read its phrases. {e.Message}");
        }
    }
}
