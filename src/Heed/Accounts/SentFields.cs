using Microsoft.AspNetCore.Http.Features;

namespace Heed.Accounts;

/// <summary>The fields of a form that was not accepted, so that nobody types anything twice. Never passwords and codes.</summary>
/// <param name="Typed">What a person wrote.</param>
/// <param name="Rest">What was chosen, and what the form carried by itself.</param>
public sealed record SentFields(IReadOnlyList<(string Name, string Text)> Typed, IReadOnlyList<(string Name, string Text)> Rest)
{
    /// <summary>The field that shows that a form of the desk is ours.</summary>
    public const string Token = "form-token";

    private const int LongChoice = 60;

    // What forms carry by themselves, and nobody has chosen.
    private static readonly string[] Carried = ["do", "then", "version", "id", "return"];

    /// <summary>Nothing was sent.</summary>
    public static SentFields None { get; } = new([], []);

    /// <summary>Whether anything was sent.</summary>
    public bool Any => Typed.Count + Rest.Count > 0;

    /// <summary>The fields of the form as its reader knows them; empty where they go by their names.</summary>
    public IReadOnlyDictionary<string, SentLabel> Labels { get; private init; } = new Dictionary<string, SentLabel>();

    /// <summary>Whether the form needs a new token; otherwise it is sent again with the one it had.</summary>
    public bool NeedsToken { get; private init; }

    /// <summary>The rest, without what only the form knows.</summary>
    public IReadOnlyList<(string Name, string Text)> Chosen =>
        [.. Rest.Where(f => f.Text is not ("" or "true" or "false") && f.Name != Token && !Carried.Contains(f.Name) && !IsOfForm(f.Name))];

    /// <summary>Those of a request whose form was read already: what was not read is not ours to show.</summary>
    public static SentFields Of(HttpRequest request)
    {
        return request.HttpContext.Features.Get<IFormFeature>()?.Form is { Count: > 0 } form
            ? Of(form, new Dictionary<string, SentLabel>(), needsToken: true)
            : None;
    }

    /// <summary>Those of a form.</summary>
    /// <param name="form">The form; empty for nothing.</param>
    /// <param name="labels">The fields that a person fills in, as they know them; empty to take what looks written.</param>
    /// <param name="needsToken">Whether the form needs a new token to be sent again.</param>
    public static SentFields Of(IFormCollection form, IReadOnlyDictionary<string, SentLabel> labels, bool needsToken = false)
    {
        var open = form.Where(f => !(needsToken && f.Key == Token) && !IsSecret(f.Key));
        var fields = open
            .SelectMany(f => f.Value, (f, text) => (Name: f.Key, Text: text ?? ""))
            .ToLookup(f => labels.Count > 0 ? labels.ContainsKey(f.Name) : IsTyped(f));
        return new SentFields([.. fields[true]], [.. fields[false]]) { Labels = labels, NeedsToken = needsToken };
    }

    private static bool IsTyped((string Name, string Text) field) =>
        !IsOfForm(field.Name) && field.Name != Token && (field.Text.Length >= LongChoice || field.Text.Trim().Any(char.IsWhiteSpace));

    private static bool IsOfForm(string name) => name.StartsWith("form.", StringComparison.Ordinal);

    private static bool IsSecret(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("code", StringComparison.OrdinalIgnoreCase)
            || name is "secret" or "credential";
}

/// <summary>What a field is called on the page, and whether whole texts are written in it.</summary>
public sealed record SentLabel(string Text, bool IsLong = false);
