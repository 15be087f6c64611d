using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Heed.Desk.Writing;

/// <summary>
/// What stands in a form, as typed: texts by their place, such as <c>responses[0].of</c>. Nothing is judged here, so nothing is lost.
/// </summary>
public sealed class FormValues
{
    // Deeper than any content goes.
    private const int MostSteps = 20;

    private readonly Dictionary<string, FormValues> below = [];

    /// <summary>The text at this place; null when there is none.</summary>
    public string? Text { get; set; }

    /// <summary>What stands below a name; null when nothing does.</summary>
    public FormValues? this[string name] => below.GetValueOrDefault(name);

    /// <summary>The items of a list, in order, with their numbers.</summary>
    public IReadOnlyList<(int Number, FormValues Item)> Items =>
        [.. below.Where(b => b.Key[0] == '[').Select(b => (Number: int.Parse(b.Key[1..^1], CultureInfo.InvariantCulture), b.Value))
            .OrderBy(i => i.Number)];

    /// <summary>Whether any text stands here or below.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && below.Values.All(b => b.IsBlank);

    /// <summary>The text below a name; empty when there is none.</summary>
    public string TextOf(string name) => this[name]?.Text ?? "";

    /// <summary>The place, made if it is not there.</summary>
    public FormValues Open(string path)
    {
        var at = this;
        foreach (var step in Steps(path))
        {
            if (!at.below.TryGetValue(step, out var next))
                at.below[step] = next = new FormValues();
            at = next;
        }
        return at;
    }

    /// <summary>The place; null when it is not there.</summary>
    public FormValues? Find(string path) => Steps(path).Aggregate((FormValues?)this, (at, step) => at?[step]);

    /// <summary>Takes away what stands below a name.</summary>
    public void Remove(string name) => below.Remove(name);

    /// <summary>Makes a list of these items, numbered from 0.</summary>
    public void Renumber(IEnumerable<FormValues> items)
    {
        var kept = items.ToList();
        foreach (var number in below.Keys.Where(k => k[0] == '[').ToList())
            below.Remove(number);
        foreach (var (i, item) in kept.Index())
            below[Number(i)] = item;
    }

    /// <summary>Puts what another form holds below a name in the place of what stands here.</summary>
    public void Take(string name, FormValues from)
    {
        below.Remove(name);
        if (from[name] is { } theirs)
            below[name] = theirs;
    }

    /// <summary>Puts here what another place holds.</summary>
    public void TakeAll(FormValues from)
    {
        Text = from.Text;
        foreach (var (step, node) in from.below)
            below[step] = node;
    }

    /// <summary>What is below, by name.</summary>
    public IEnumerable<(string Name, FormValues Node)> Children() => below.Select(b => (b.Key, b.Value)).ToList();

    /// <summary>Everything typed, with its place: what a form must carry to lose nothing.</summary>
    public IEnumerable<(string Place, string Text)> All(string at = "")
    {
        if (Text is not null)
            yield return (at, Text);
        foreach (var (step, next) in below)
        {
            foreach (var found in next.All(at.Length == 0 || step[0] == '[' ? at + step : $"{at}.{step}"))
                yield return found;
        }
    }

    /// <summary>Reads a posted form; what begins with <c>form.</c>, its token and its buttons are the form's own.</summary>
    public static FormValues Of(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var typed = new FormValues();
        foreach (var (name, texts) in form)
        {
            if (name is not ("do" or "" or "form-token") && !name.StartsWith("form.", StringComparison.Ordinal)
                && Steps(name).Count <= MostSteps)
                typed.Open(name).Text = OneLineEnd(texts[0] ?? "");
        }
        return typed;
    }

    /// <summary>The step of an item of a list.</summary>
    public static string Number(int item) => $"[{item.ToString(CultureInfo.InvariantCulture)}]";

    // Browsers send a line break as two characters, whatever it was.
    private static string OneLineEnd(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static List<string> Steps(string path)
    {
        var steps = new List<string>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            if (bracket != 0 && part.Length > 0)
                steps.Add(bracket < 0 ? part : part[..bracket]);
            if (bracket < 0)
                continue;
            foreach (var number in part[bracket..].Split('[', ']').Where(n => n.Length > 0))
                steps.Add(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? Number(item) : number);
        }
        return steps;
    }
}
