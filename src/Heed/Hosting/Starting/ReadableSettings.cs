using Microsoft.Extensions.Options;

namespace Heed.Hosting.Starting;

/// <summary>
/// Every setting that has a type can be read as that type: a word where a number belongs is said now, not to the first reader of a page.
/// </summary>
internal static class ReadableSettings
{
    public static Task CheckAsync(Start start, CancellationToken cancel)
    {
        try
        {
            // A command that serves nothing reads no such setting.
            if (start.Services.GetService<IConfiguration>() is not null)
                start.Services.GetService<IStartupValidator>()?.Validate();
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is InvalidOperationException or OptionsValidationException)
        {
            throw new CannotStartException($"Heed cannot read a setting. {e.Message}");
        }
    }
}
