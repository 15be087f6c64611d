using System.Reflection;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Desk.Writing;

/// <summary>Contents with something in every field, of every kind.</summary>
internal static class Filled
{
    /// <summary>A content of a kind, each field with a value of its own; lists with three.</summary>
    public static Content Of(Kind kind) => (Content)Make(kind.ContentType, new Counter());

    private static object Make(Type type, Counter counter)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
            property.SetValue(made, Value(property.PropertyType, counter));
        return made;
    }

    private static object Value(Type type, Counter counter)
    {
        var n = counter.Next();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, 3);
            for (var i = 0; i < 3; i++)
                list.SetValue(Value(item, counter), i);
            return list;
        }
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!;
        return type switch
        {
            _ when type == typeof(string) => $"Words {n}: “quoted” & <b>not bold</b>, ünïcödé 🙂",
            _ when type == typeof(Prose) => new Prose($"\nA line **{n}**.\n\n- one\n- two <script>alert(1)</script>\n"),
            _ when type == typeof(FuzzyDate) => Date(n),
            _ when type == typeof(Cadence) => (n % 4) switch
            {
                0 => new Cadence(4, CadencePeriod.Year),
                1 => new Cadence(1, CadencePeriod.Week, "every six weeks", 6),
                2 => new Cadence(2, CadencePeriod.Quarter, "whenever two fit in a quarter"),
                _ => new Cadence(1, CadencePeriod.Month, "monthly"),
            },
            _ when type == typeof(TimeOnly) => new TimeOnly(10, n % 60),
            _ when type == typeof(int) => n,
            _ when type == typeof(long) => (long)n,
            _ when type == typeof(bool) => n % 2 == 0,
            _ when typeof(IRef).IsAssignableFrom(type) => Activator.CreateInstance(type, $"bodies/no-such-{n}")!,
            _ => Make(type, counter),
        };
    }

    private static FuzzyDate Date(int n) =>
        (n % 10) switch
        {
            0 => FuzzyDate.Parse("2017-06-22"),
            1 => FuzzyDate.Parse("2017-06"),
            2 => FuzzyDate.Parse("2017"),
            3 => new FuzzyDate(Edtf.Parse("2018-21"), "spring 2018"),
            4 => new FuzzyDate(Edtf.Parse("../2020-06-22"), "within three years"),
            5 => FuzzyDate.Parse("2016/2018"),
            6 => new FuzzyDate(Edtf.Parse("2018-02"), "early 2018"),
            7 => FuzzyDate.Parse("2017~"),
            8 => new FuzzyDate(Edtf.Parse("2018-06"), "summer 2018"),
            _ => FuzzyDate.Parse("2018-24"),
        };

    private sealed class Counter
    {
        private int last;

        public int Next() => last++;
    }
}
