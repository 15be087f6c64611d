using System.Reflection;
using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>Says of a choice that it is a state, and how it is shown.</summary>
/// <param name="colour">The colour of its tag. The word says it all; the colour only helps.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class StateAttribute(TagColour colour) : Attribute
{
    public TagColour Colour => colour;

    /// <summary>Whether nothing more is to come after it, so that a passed date no longer makes the record late.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>A state that records can be in.</summary>
/// <param name="Slug">Its name in addresses and data.</param>
/// <param name="Colour">The colour of its tag.</param>
/// <param name="Label">What it is called; null for its name in words.</param>
public sealed record KnownState(string Slug, TagColour Colour, string? Label = null)
{
    /// <summary>What it is called, in English.</summary>
    public string Word => Label ?? Choice.Sentence(Slug);

    /// <summary>The states that a record of any kind can be in, or that lists find by reckoning.</summary>
    public static IReadOnlyList<KnownState> OfEveryKind { get; } =
    [
        new("overdue", TagColour.Red),
        new("nothing-found", TagColour.Orange, "Nothing found since the deadline"),
        new("past-first-date", TagColour.Orange, "Past the first deadline"),
        new("undated", TagColour.Grey, "No deadline given"),
        new("not-known", TagColour.Grey),
        new("not-given", TagColour.Grey),
        new("withdrawn", TagColour.Grey),
    ];

    /// <summary>The choices of a kind's content that are states.</summary>
    public static IEnumerable<KnownState> In(Kind kind) => In(kind.Shape, []);

    /// <summary>Whether nothing more is to come after a choice.</summary>
    public static bool IsFinal(Enum choice) => AttributeOf(choice) is { IsFinal: true };

    private static IEnumerable<KnownState> In(ContentShape shape, HashSet<Type> seen) =>
        !seen.Add(shape.Type)
            ? []
            : shape.Fields.SelectMany(f => f.Kind == FieldKind.Choice ? Of(f.ValueType) : f.Part is { } part ? In(part, seen) : []);

    private static IEnumerable<KnownState> Of(Type choice) =>
        from value in Enum.GetValues(choice).Cast<Enum>()
        let state = AttributeOf(value)
        where state is not null
        select new KnownState(value.Slug, state.Colour, value.Label);

    private static StateAttribute? AttributeOf(Enum choice) =>
        choice.GetType().GetField(choice.ToString())?.GetCustomAttribute<StateAttribute>();
}
