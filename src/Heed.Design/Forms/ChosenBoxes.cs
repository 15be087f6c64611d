namespace Heed.Design.Forms;

/// <summary>
/// The values sent by boxes of one name, of which the first may stand for all: its value is all of theirs, so that exactly what was shown
/// is chosen, with script or without.
/// </summary>
public static class ChosenBoxes
{
    // Addresses of records and numbers hold none.
    private const char Between = ',';

    /// <summary>The values chosen, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string?> sent) =>
        [.. sent.OfType<string>().SelectMany(value => value.Split(Between)).Distinct()];

    internal static string All(IEnumerable<DesignOption> options) => string.Join(Between, options.Select(option => option.Value));
}
