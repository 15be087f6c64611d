using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Kinds;

/// <summary>The fields of a content type or of a part of one, in the order people see them.</summary>
public sealed class ContentShape
{
    private readonly Lazy<IReadOnlyDictionary<string, RelationAttribute>> relations;

    /// <summary>Reads the fields of a type.</summary>
    public ContentShape(Type type)
    {
        Type = type;
        Fields =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                .Select((property, index) =>
                    (Field: new ContentField(property), Order: property.GetCustomAttribute<DisplayAttribute>()?.GetOrder() ?? index))
                .OrderBy(f => f.Order)
                .Select(f => f.Field),
        ];
        relations = new Lazy<IReadOnlyDictionary<string, RelationAttribute>>(() => RelationsIn(this, []));
        Facets = [.. type.GetProperties().Where(p => p.GetCustomAttribute<FacetAttribute>() is not null).Select(p => new Facet(p))];
    }

    /// <summary>The type described.</summary>
    public Type Type { get; }

    /// <summary>Its fields.</summary>
    public IReadOnlyList<ContentField> Fields { get; }

    /// <summary>The field of a name in JSON, capital letters aside; null when there is none.</summary>
    public ContentField? Field(string name) => Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Looks at every field, those of parts included.</summary>
    /// <exception cref="NotSupportedException">One is of a type that forms, JSON and differences do not all support; the message names
    /// it.</exception>
    internal void RefuseUnknownTypes() => RefuseUnknownTypes([]);

    /// <summary>The relations its link fields stand for, by field name, parts included.</summary>
    public IReadOnlyDictionary<string, RelationAttribute> Relations => relations.Value;

    /// <summary>What lists filter by besides state, links, dates and text.</summary>
    public IReadOnlyList<Facet> Facets { get; }

    private void RefuseUnknownTypes(HashSet<Type> seen)
    {
        foreach (var part in Fields.Select(f => f.Part).OfType<ContentShape>().Where(p => seen.Add(p.Type)))
            part.RefuseUnknownTypes(seen);
    }

    private static Dictionary<string, RelationAttribute> RelationsIn(ContentShape shape, Dictionary<string, RelationAttribute> found)
    {
        foreach (var field in shape.Fields)
        {
            if (field.Relation is { } relation)
                found.TryAdd(field.Name, relation);
            else if (field.Part is { } part)
                RelationsIn(part, found);
        }
        return found;
    }
}

/// <summary>A property lists filter by.</summary>
public sealed class Facet
{
    private readonly PropertyInfo property;

    internal Facet(PropertyInfo property)
    {
        this.property = property;
        Name = JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);
        Label = property.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.Name;
        var type = property.PropertyType;
        type = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        Choices = type.IsEnum ? [.. Choice.All(type).Select(c => (c.Slug, c.Label))] : [];
    }

    /// <summary>Its name in addresses.</summary>
    public string Name { get; }

    /// <summary>Its name for people.</summary>
    public string Label { get; }

    /// <summary>The values it can take, when they are fixed.</summary>
    public IReadOnlyList<(string Slug, string Label)> Choices { get; }

    /// <summary>Its values in a content.</summary>
    public IEnumerable<string> ValuesIn(Content content) =>
        property.GetValue(content) switch
        {
            string text => [text],
            IEnumerable list => list.Cast<object?>().SelectMany(ValuesOf),
            var one => ValuesOf(one),
        };

    private IEnumerable<string> ValuesOf(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            Enum choice => [choice.Slug],
            _ => throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name} is no facet: {value.GetType()}"),
        };
}
