using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Heed.Design.Forms;

/// <summary>
/// Puts errors in the order of the form's properties. The model state keeps its keys by length, which is nobody's reading order.
/// </summary>
internal sealed class FieldOrder(ModelMetadata model) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var (first, second) = (Places(x!), Places(y!));
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
        {
            if (first[i] != second[i])
                return first[i].CompareTo(second[i]);
        }

        return first.Count.CompareTo(second.Count);
    }

    private List<int> Places(string key)
    {
        var places = new List<int>();
        var at = model;
        foreach (var segment in key.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(segment, out var index))
            {
                places.Add(index);
                at = at.ElementMetadata ?? at;
                continue;
            }

            var properties = at.Properties.ToList();
            var place = properties.FindIndex(property => property.PropertyName == segment);
            // Errors of no known property come last.
            places.Add(place < 0 ? int.MaxValue : place);
            at = place < 0 ? at : properties[place];
        }

        return places;
    }
}
