using System.Globalization;

namespace Heed.Tests;

/// <summary>
/// What a run checks besides what every run checks. Each run draws anew, by the number that ./test prints; HEED_TEST_SEED=12345 ./test
/// draws the same again.
/// </summary>
internal static class Sample
{
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("HEED_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1, 32_768);

    /// <summary>One in so many of all, in each run others. Numbers that differ by one draw neighbours: in turn all are drawn.</summary>
    public static IEnumerable<T> OneIn<T>(int many, IEnumerable<T> all) => all.Where((_, place) => (place + Seed) % many == 0);
}
