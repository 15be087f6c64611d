using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Heed.Ledger.Dates;

namespace Heed.Ledger.Kinds;

/// <summary>What a field holds, which decides how it is asked for, shown and compared.</summary>
public enum FieldKind
{
    /// <summary>A line of plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Prose,

    /// <summary>A date or cadence.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of a fixed set.</summary>
    Choice,

    /// <summary>A link to a record.</summary>
    Link,

    /// <summary>A group of fields.</summary>
    Part,

    /// <summary>A file: a group of fields that nobody types, since they describe what was uploaded.</summary>
    File,
}

/// <summary>One field of a content.</summary>
public sealed class ContentField
{
    private static readonly ConcurrentDictionary<Type, ContentShape> Shapes = new();

    internal ContentField(PropertyInfo property)
    {
        Property = property;
        var display = property.GetCustomAttribute<DisplayAttribute>();
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Label = display?.Name ?? property.Name;
        Hint = display?.Description;
        Group = display?.GroupName;
        IsLong = property.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.MultilineText };
        IsRequired = property.GetCustomAttribute<RequiredAttribute>() is not null;
        Relation = property.GetCustomAttribute<RelationAttribute>();
        IsElsewhere = property.IsDefined(typeof(FoundElsewhereAttribute), true);
        LabelOfPartIn = property.GetCustomAttribute<LabelOfPartAttribute>()?.Of;
        Unit = property.GetCustomAttribute<UnitAttribute>()?.Unit;
        IsSearched = property.GetCustomAttribute<NotSearchedAttribute>() is null;
        var type = property.PropertyType;
        IsList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        ValueType = IsList ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;
        CanBeEmpty = IsList || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        Kind = KindOf(ValueType) ?? throw new NotSupportedException(
            $"{property.DeclaringType?.Name}.{property.Name} is of the type {property.PropertyType}, which forms, JSON and differences do "
                + "not all "
            + "support. Use text, Prose, a date, int, long, decimal, bool, an enum, a link, a record with settable properties, or a list "
            + "of one of these.");
    }

    /// <summary>Its name in JSON.</summary>
    public string Name { get; }

    /// <summary>Its name for people.</summary>
    public string Label { get; }

    /// <summary>A sentence of help for the writer.</summary>
    public string? Hint { get; }

    /// <summary>The heading of the part of the form that begins with it; null when it goes on with the part before.</summary>
    public string? Group { get; }

    /// <summary>What a number is of, written right after it, such as <c>%</c>; null when it only counts.</summary>
    public string? Unit { get; }

    /// <summary>Whether its text is the address of a record of another programme.</summary>
    public bool IsElsewhere { get; }

    /// <summary>The field with the parts, or of the record with the parts, whose labels it can have; null when it is no label.</summary>
    public string? LabelOfPartIn { get; }

    /// <summary>Whether its text is usually longer than a line.</summary>
    public bool IsLong { get; }

    /// <summary>Whether publishing needs it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it can be without a value; a choice that cannot always has one.</summary>
    public bool CanBeEmpty { get; }

    /// <summary>Whether it holds several values.</summary>
    public bool IsList { get; }

    /// <summary>Whether search reads it.</summary>
    public bool IsSearched { get; }

    /// <summary>What each value is.</summary>
    public FieldKind Kind { get; }

    /// <summary>Whether its date says that something has happened, see <see cref="HasHappenedAttribute"/>.</summary>
    public bool SaysItHappened => Property.IsDefined(typeof(HasHappenedAttribute), true);

    /// <summary>The type of each value.</summary>
    public Type ValueType { get; }

    /// <summary>The relation a link stands for.</summary>
    public RelationAttribute? Relation { get; }

    /// <summary>The fields of a part, and those that describe a file.</summary>
    public ContentShape? Part => Kind is FieldKind.Part or FieldKind.File ? Shapes.GetOrAdd(ValueType, static t => new ContentShape(t))
        : null;

    internal PropertyInfo Property { get; }

    /// <summary>Its values in a content or part; none when it is empty.</summary>
    public IEnumerable<object> ValuesIn(object holder) =>
        Property.GetValue(holder) switch
        {
            null or "" => [],
            IEnumerable list when IsList => list.Cast<object>(),
            var one => [one],
        };

    /// <summary>A number of this field in figures, with its unit.</summary>
    public string Said(object number) => Convert.ToString(number, CultureInfo.InvariantCulture) + Unit;

    private static FieldKind? KindOf(Type type) =>
        type == typeof(string) || type == typeof(TimeOnly) ? FieldKind.Text
        : type == typeof(Prose) ? FieldKind.Prose
        : type == typeof(FuzzyDate) || type == typeof(Cadence) || type == typeof(DateOnly) ? FieldKind.Date
        : type == typeof(bool) ? FieldKind.Flag
        : type.IsEnum ? FieldKind.Choice
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? FieldKind.Number
        : type.IsAssignableTo(typeof(IRef)) ? FieldKind.Link
        : type == typeof(Attachment) ? FieldKind.File
        : IsPart(type) ? FieldKind.Part
        : null;

    // A record of our own that a form can fill: made empty, then set property by property.
    private static bool IsPart(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericType: false }
        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
        && type.GetConstructor(Type.EmptyTypes) is not null
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p => p.CanWrite);
}
