using System.Globalization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A content as it stands in the fields of its form.</summary>
public static class ContentToForm
{
    /// <summary>Fills the fields of a content's form.</summary>
    public static FormValues Of(Content content, Kind kind)
    {
        var typed = new FormValues();
        Fill(typed, content, kind.Shape);
        return typed;
    }

    private static void Fill(FormValues at, object holder, ContentShape shape)
    {
        foreach (var field in shape.Fields)
        {
            foreach (var (i, value) in field.ValuesIn(holder).Index())
                Put(field.IsList ? at.Open(field.Name).Open(FormValues.Number(i)) : at.Open(field.Name), field, value);
        }
    }

    private static void Put(FormValues at, ContentField field, object value)
    {
        at.Text = value switch
        {
            string text => text,
            Prose prose => prose.Text,
            bool flag => flag ? "true" : "false",
            Enum choice => choice.Slug,
            IRef link => link.Path,
            TimeOnly time =>
                time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            FuzzyDate or Cadence or DateOnly => null,
            _ when field.Part is not null => "",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        if (value is FuzzyDate date)
            TypedDate.Put(at, date);
        else if (value is DateOnly day)
            TypedDate.Put(at, FuzzyDate.Of(day));
        else if (value is Cadence cadence)
            TypedCadence.Put(at, cadence);
        else if (field.Part is { } part)
            Fill(at, value, part);
    }
}
