using Heed.Accounts;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Promises;

/// <summary>Everything a person fills in or chooses at the desk has a hint that says what to write or what it means.</summary>
public sealed class HintsTests
{
    private const int MostCharacters = 200;
    private const int MostWords = 20;

    private static readonly Type[] Shapes = [.. Slices.Kinds.All.SelectMany(k => WithParts(k.Shape)).Select(s => s.Type).Distinct()];

    private static readonly IReadOnlyList<Hinted> All = [.. Kinds(), .. Fields(), .. Choices(), .. Roles()];

    [Fact]
    public void Every_kind_field_choice_and_role_has_a_hint()
    {
        Assert.Empty(All.Where(h => string.IsNullOrWhiteSpace(h.Hint)).Select(h => h.Of));
        Assert.True(All.Count > 350, $"Only {All.Count} hints were looked for.");
    }

    [Fact]
    public void Every_hint_is_one_or_two_short_sentences_that_do_not_repeat_the_label()
    {
        var given = All.Where(h => h.Hint is not null).ToList();
        Assert.Empty(given.Where(h => !h.Hint!.EndsWith('.')).Select(h => $"{h.Of} does not end with a full stop: {h.Hint}"));
        Assert.Empty(given.Where(h => h.Hint!.Length > MostCharacters).Select(h => $"{h.Of} is too long: {h.Hint}"));
        Assert.Empty(
            given.Where(h => Sentences(h.Hint!).Any(s => s.Split(' ').Length > MostWords))
                .Select(h => $"{h.Of} has a long sentence: {h.Hint}"));
        Assert.Empty(given.Where(h => h.Hint!.TrimEnd('.').Equals(h.Label, StringComparison.OrdinalIgnoreCase))
            .Select(h => $"{h.Of} repeats its label: {h.Hint}"));
    }

    private static IEnumerable<Hinted> Kinds() => Slices.Kinds.All.Select(k => new Hinted(k.Name, k.Label, k.Hint));

    private static IEnumerable<Hinted> Fields() =>
        from type in Shapes
        from field in new ContentShape(type).Fields
        select new Hinted($"{type.Name}.{field.Name}", field.Label, field.Hint);

    private static IEnumerable<Hinted> Choices() =>
        from type in Shapes.SelectMany(t => new ContentShape(t).Fields).Where(f => f.Kind == FieldKind.Choice).Select(f => f.ValueType)
            .Distinct()
        from choice in Choice.All(type)
        select new Hinted($"{type.Name}: {choice.Slug}", choice.Label, choice.Hint);

    private static IEnumerable<Hinted> Roles() => Choice.All(typeof(Role)).Select(r => new Hinted($"Role: {r.Slug}", r.Label, r.Hint));

    // Nobody types the fields that describe a file.
    private static IEnumerable<ContentShape> WithParts(ContentShape shape) =>
        shape.Fields.Where(f => f.Kind == FieldKind.Part).SelectMany(f => WithParts(f.Part!)).Prepend(shape);

    private static string[] Sentences(string hint) => hint.Split(". ");

    private sealed record Hinted(string Of, string Label, string? Hint);
}
