using System.Globalization;

namespace Heed.Browser.Harness;

/// <summary>
/// What a run looks at besides what every run looks at. Each run draws anew and says the number that draws the same again:
/// HEED_TEST_SEED=12345 ./test browser
/// </summary>
public static class Sample
{
    const string Name = "HEED_TEST_SEED";

    public static int Seed { get; } = Draw();

    /// <summary>Some of all, the same for the same seed.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> all, int number)
    {
        var shuffled = all.ToArray();
        // Not for secrets: it is to be repeated.
        new Random(Seed).Shuffle(shuffled);
        return shuffled[..Math.Min(number, shuffled.Length)];
    }

    /// <summary>
    /// Two of the four readers of a journey: one with script and one without, one on a desktop and one on a phone. Which two is drawn.
    /// </summary>
    /// <param name="four">A desktop with and without script, then a phone with and without script.</param>
    public static IReadOnlyList<T> Two<T>(T[] four) => Seed % 2 == 0 ? [four[0], four[3]] : [four[1], four[2]];

    /// <summary>What is found on a page that was drawn comes with the number that draws it again.</summary>
    public static async Task Told(Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception found) when (found is Xunit.Sdk.XunitException or Microsoft.Playwright.PlaywrightException)
        {
            throw new Xunit.Sdk.XunitException($"Drawn with {Name}={Seed}: {found.Message}", found);
        }
    }

    static int Draw()
    {
        var given = Environment.GetEnvironmentVariable(Name);
        var seed = string.IsNullOrEmpty(given) ? Random.Shared.Next(1, 1_000_000) : int.Parse(given, CultureInfo.InvariantCulture);
        Console.Out.WriteLine($"What this run draws is drawn again with {Name}={seed}");
        return seed;
    }
}
