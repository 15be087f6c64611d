using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Differences;

/// <summary>Contents of any kind made by chance, and what chance makes of them next; the same seed always gives the same ones.</summary>
internal sealed class RandomContents(int seed)
{
    private static readonly string[] Pieces =
    [
        "the", "form", "must", "**must**", "_must_", "`must`", "be", "sent", "in", "it’s", "June,", "(2017)", "*", "##", "###", "-", "1.",
        ">",
        "[the form](https://good.example)", "[the form](https://phish.example)", "[the form](/trial/events/a)",
        "\n", "\n\n", "\r\n", " ", "\t", "🙂", "🙃", "e\u0301", "é", "\u200B", "\u00A0",
    ];

    private readonly Random dice = new(seed);
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>A content of a type.</summary>
    public Content Of(Type type) => (Content)Part(type, null);

    /// <summary>What a content may become.</summary>
    public Content After(Content before) => (Content)Part(before.GetType(), before);

    private object Part(Type type, object? before)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var was = before is null ? null : property.GetValue(before);
            var canBeEmpty = nullability.Create(property).WriteState == NullabilityState.Nullable;
            var stays = before is not null && OneIn(2);
            property.SetValue(made, stays ? was : canBeEmpty && OneIn(4) ? null : Value(property.PropertyType, was));
        }
        return made;
    }

    private object Value(Type type, object? was)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0], ((IEnumerable?)was)?.Cast<object>() ?? []);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(dice.Next(Enum.GetValues(type).Length))!;
        return type switch
        {
            _ when type == typeof(string) => Text(was as string),
            _ when type == typeof(Prose) => new Prose(Text((was as Prose)?.Text)),
            _ when type == typeof(FuzzyDate) => new FuzzyDate(Edtf.Parse($"201{dice.Next(10)}"), OneIn(2) ? "early on" : null),
            _ when type == typeof(Cadence) => new Cadence(1 + dice.Next(4), CadencePeriod.Year, OneIn(2) ? "now and then" : null),
            _ when type == typeof(TimeOnly) => new TimeOnly(10, dice.Next(60)),
            _ when type == typeof(int) => dice.Next(5),
            _ when type == typeof(long) => (long)dice.Next(5),
            _ when type == typeof(bool) => OneIn(2),
            _ when typeof(IRef).IsAssignableFrom(type) => Activator.CreateInstance(type, $"bodies/{dice.Next(9)}")!,
            _ => Part(type, was),
        };
    }

    // Some go, some are altered, some come anywhere, one moves.
    private Array List(Type type, IEnumerable<object> before)
    {
        var values = before.Where(_ => !OneIn(5)).Select(v => OneIn(3) ? Value(type, v) : v).ToList();
        for (var more = dice.Next(3); more > 0; more--)
            values.Insert(dice.Next(values.Count + 1), Value(type, null));
        if (values.Count > 1 && OneIn(2))
        {
            var mover = values[dice.Next(values.Count)];
            values.Remove(mover);
            values.Insert(dice.Next(values.Count + 1), mover);
        }
        var list = Array.CreateInstance(type, values.Count);
        foreach (var (i, value) in values.Index())
            list.SetValue(value, i);
        return list;
    }

    // A text is never empty: that is the same as none. Now and then it is long enough for some of it to be left out.
    private string Text(string? before)
    {
        if (before is null)
            return string.Join(OneIn(3) ? "" : " ", Enumerable.Range(0, OneIn(10) ? 200 : 1 + dice.Next(12)).Select(_ => Piece()));
        var words = before.Split(' ').ToList();
        for (var more = 1 + dice.Next(3); more > 0; more--)
        {
            var at = dice.Next(words.Count);
            if (OneIn(3))
                words.Insert(at, Piece());
            else
                words[at] = OneIn(2) ? Piece() : $"**{words[at]}**";
        }
        return string.Join(' ', words);
    }

    private string Piece() => Pieces[dice.Next(Pieces.Length)];

    private bool OneIn(int chances) => dice.Next(chances) == 0;
}
