using Microsoft.AspNetCore.Http.Features;

namespace Heed.Accounts;

/// <summary>The fields of a form that was refused, so that nobody types anything twice. Never passwords and codes.</summary>
/// <param name="Typed">What a person wrote.</param>
/// <param name="Rest">What was chosen, and what the form carried by itself.</param>
public sealed record SentFields(IReadOnlyList<(string Name, string Text)> Typed, IReadOnlyList<(string Name, string Text)> Rest)
{
    private const int LongChoice = 60;

    // What forms carry by themselves, and nobody has chosen.
    private static readonly string[] Carried = ["do", "then", "version", "id", "return"];

    /// <summary>Nothing was sent.</summary>
    public static SentFields None { get; } = new([], []);

    /// <summary>The rest, without what only the form knows.</summary>
    public IReadOnlyList<(string Name, string Text)> Chosen =>
        [.. Rest.Where(f => f.Text is not ("" or "true" or "false") && !Carried.Contains(f.Name) && !IsOfForm(f.Name))];

    /// <summary>Those of a request whose form was read already: what was not read is not ours to show.</summary>
    public static SentFields Of(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is not { Count: > 0 } form)
            return None;
        var open = form.Where(f => f.Key != "form-token" && !IsSecret(f.Key));
        var fields = open.SelectMany(f => f.Value, (f, text) => (f.Key, text ?? "")).ToList();
        return new SentFields([.. fields.Where(IsTyped)], [.. fields.Where(f => !IsTyped(f))]);
    }

    private static bool IsTyped((string Name, string Text) field) =>
        !IsOfForm(field.Name) && (field.Text.Length >= LongChoice || field.Text.Trim().Any(char.IsWhiteSpace));

    private static bool IsOfForm(string name) => name.StartsWith("form.", StringComparison.Ordinal);

    private static bool IsSecret(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("code", StringComparison.OrdinalIgnoreCase)
            || name is "secret" or "credential";
}
