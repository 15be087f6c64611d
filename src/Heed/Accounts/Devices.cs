namespace Heed.Accounts;

/// <summary>Browsers in words, for the list of devices.</summary>
public static class Devices
{
    private static readonly (string Mark, string Name)[] Browsers = [
        ("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>"Chrome on Windows"; as much of it as the browser says.</summary>
    public static string InWords(string? userAgent)
    {
        var browser = Named(Browsers, userAgent ?? "") ?? "A browser";
        return Named(Systems, userAgent ?? "") is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Named((string Mark, string Name)[] marks, string text) =>
        marks.FirstOrDefault(m => text.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
