namespace Heed.Tests;

/// <summary>The traits of the test that runs now, by which <c>./test</c> chooses.</summary>
internal static class Marks
{
    /// <summary>Whether the test, or the class that is just made ready, has a trait.</summary>
    public static bool Has(string name, string value) =>
        (TestContext.Current.TestCase?.Traits ?? TestContext.Current.TestClass?.Traits) is { } traits
            && traits.TryGetValue(name, out var values) && values.Contains(value);
}
