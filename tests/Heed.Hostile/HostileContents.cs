using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;

namespace Heed.Hostile;

/// <summary>
/// Contents that hold hostile text in every field that holds text, so that over all the contents of a kind each field holds each text once.
/// </summary>
/// <param name="known">Records that links can lead to, by the type of their content.</param>
/// <param name="of">How many contents there are of each kind.</param>
public sealed class HostileContents(IReadOnlyDictionary<Type, string> known, int of)
{
    private readonly int atOnce = (HostileText.All.Count + of - 1) / of;
    private int field;

    /// <summary>One content.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="which">Which of them, from 0.</param>
    public Content Make(Type type, int which)
    {
        field = 0;
        return (Content)MakePart(type, which);
    }

    /// <summary>A programme that has closed: nothing can be published in it afterwards.</summary>
    public Programme MakeClosed() =>
        (Programme)Make(typeof(Programme), 0) with { Closing = (Closing)MakePart(typeof(Closing), 0) with { FollowedBy = null } };

    /// <summary>The texts of one place, as one line.</summary>
    public string Line(int which) => string.Join(' ', Texts(which));

    private object MakePart(Type type, int which)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            if (ValueOf(property, property.PropertyType, which) is { } value)
                property.SetValue(made, value);
        }
        return made;
    }

    private object? ValueOf(PropertyInfo property, Type type, int which)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            if (item == typeof(Attachment) || ValueOf(property, item, which) is not { } one)
                return null;
            var list = Array.CreateInstance(item, 1);
            list.SetValue(one, 0);
            return list;
        }
        type = Nullable.GetUnderlyingType(type) ?? type;
        field++;
        return type switch
        {
            // What must be an address is refused when it is not; that is another promise.
            _ when property.Name is nameof(CommentRules.HideTo) or nameof(Recommendation.ReiteratesElsewhere) => null,
            _ when property is { Name: nameof(Programme.Language) or nameof(Programme.PagesIn), DeclaringType.Name: nameof(Programme) }
                => null,
            // A closed programme takes no other record.
            _ when type == typeof(Closing) => null,
            // A commitment that was kept can't also have been taken back.
            _ when property.Name == nameof(Heed.Commitments.Commitment.TakenBackOn) => null,
            // An answer to a part names one that the recommendation has.
            _ when property is { Name: nameof(Response.Part) or nameof(Part.Label), DeclaringType.Namespace: "Heed.Recommendations" } =>
                HostileText.All.Skip(which * atOnce).First(t => t.Length <= 20),
            _ when type == typeof(string) => Fitting(property, which),
            _ when type == typeof(Prose) => new Prose(string.Join("\n\n", Texts(which))),
            _ when type == typeof(FuzzyDate) => new FuzzyDate(Edtf.Parse("2026-05"), Texts(which).First()),
            _ when type == typeof(Cadence) => new Cadence(4, CadencePeriod.Year, Texts(which).First()),
            // Later fields hold later times, so that nothing ends before it starts.
            _ when type == typeof(TimeOnly) => new TimeOnly(10, 0).AddMinutes(field),
            _ when type == typeof(int) => 1,
            _ when type == typeof(AnyRef) => new AnyRef("bodies/h0"),
            _ when typeof(IRef).IsAssignableFrom(type) => known.TryGetValue(type.GetGenericArguments()[0], out var path)
                ? Activator.CreateInstance(type, path) : null,
            // Any text is a number of its own scheme; an ISBN is refused when it is not one.
            _ when type == typeof(IdentifierScheme) => IdentifierScheme.Other,
            _ when type == typeof(Wording) => Wording.Exact,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsPrimitive || type == typeof(Attachment) => null,
            _ => MakePart(type, which),
        };
    }

    // A short field holds one text that fits; one that lists can be filtered by, one that an index can hold.
    private string Fitting(PropertyInfo property, int which)
    {
        var longest = property.GetCustomAttribute<FacetAttribute>() is not null ? 200
            : property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;
        return longest is { } most ? HostileText.All.Skip(which * atOnce + field).First(t => t.Length <= most) : Line(which);
    }

    private IEnumerable<string> Texts(int which) => HostileText.All.Skip((which + field) % of * atOnce).Take(atOnce);
}
