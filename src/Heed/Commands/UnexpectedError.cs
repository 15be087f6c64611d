using System.CommandLine;
using System.Globalization;
using Heed.Hosting.Starting;
using Heed.Platform.Database;

namespace Heed.Commands;

/// <summary>
/// What is said when a command ends as nobody foresaw: a sentence with a number. The details go to a file, or to the terminal when asked
/// for.
/// </summary>
internal static class UnexpectedError
{
    public static async Task SayAsync(Exception unexpected, ParseResult parsed, PlaceOptions options)
    {
        var database = Chosen(parsed, options);
        if (database is not null && DatabaseTrouble.Of(unexpected, database) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return;
        }
        var number = Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray())[..12];
        if (options.IsVerbose(parsed))
            await Console.Error.WriteLineAsync(
                $"Heed stopped because of an unexpected error, number {number}.{Environment.NewLine}{unexpected}");
        else if (database is not null && Write(unexpected, database.Folder, number) is { } file)
            await Console.Error.WriteLineAsync(
                $"Heed stopped because of an unexpected error, number {number}. The details are in {file}.");
        else
            await Console.Error.WriteLineAsync($"Heed stopped because of an unexpected error, number {number}. Run it again with "
                + "--verbose to see the details.");
    }

    private static DatabaseChoice? Chosen(ParseResult parsed, PlaceOptions options)
    {
        try
        {
            return options.Database(parsed);
        }
        catch (CommandFailedException)
        {
            return null;
        }
    }

    private static string? Write(Exception unexpected, string folder, string number)
    {
        try
        {
            var file = Path.Combine(Path.GetFullPath(folder), $"error-{number}.txt");
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():O}\n{unexpected}\n"));
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
