namespace Heed.Desk.Writing;

/// <summary>
/// What a button inside the form does to what is typed: adds, removes or moves a row, adds or removes a part, or lets a link be chosen
/// anew.
/// </summary>
public static class ListStep
{
    private static readonly string[] Words = ["add", "remove", "up", "down", "change", "find", "preview", "create", "copy", "tick"];

    /// <summary>Does what a button asked for, such as <c>remove:agenda[2]</c>.</summary>
    /// <returns>Whether the button was one of these.</returns>
    public static bool Do(FormValues typed, string button)
    {
        var (word, place) = button.Split(':', 2) is [var first, var second] ? (first, second) : (button, "");
        if (!Words.Contains(word) || place.Length == 0)
            return false;
        switch (word)
        {
            case "add":
                typed.Open(place).Text ??= "";
                break;
            case "change" when typed.Find(place) is { } link:
                link.Text = null;
                break;
            case "remove" or "up" or "down":
                Change(typed, place, word);
                break;
        }
        return true;
    }

    private static void Change(FormValues typed, string place, string word)
    {
        var bracket = place.EndsWith(']') ? place.LastIndexOf('[') : -1;
        if (bracket < 0)
        {
            var dot = place.LastIndexOf('.');
            (dot < 0 ? typed : typed.Find(place[..dot]))?.Remove(place[(dot + 1)..]);
            return;
        }
        if (typed.Find(place[..bracket]) is not { } list)
            return;
        var items = list.Items.ToList();
        var at = items.FindIndex(i => FormValues.Number(i.Number) == place[bracket..]);
        if (at < 0)
            return;
        var item = items[at];
        items.RemoveAt(at);
        if (word == "up")
            items.Insert(Math.Max(0, at - 1), item);
        else if (word == "down")
            items.Insert(Math.Min(items.Count, at + 1), item);
        list.Renumber(items.Select(i => i.Item));
    }
}
