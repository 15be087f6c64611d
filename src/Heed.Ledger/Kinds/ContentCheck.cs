using System.Buffers;
using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;

namespace Heed.Ledger.Kinds;

/// <summary>What still stands in the way of publishing a content, in sentences.</summary>
public static class ContentCheck
{
    private static readonly SearchValues<char> Control =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n', '\r'])]);

    /// <summary>Checks required fields, lengths, ranges and the content's own rules, through all its parts.</summary>
    /// <param name="content">The content.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="day">The day it is to be published; null when that is not known, and then no date is in the future.</param>
    /// <returns>Place and sentence of each problem.</returns>
    public static IReadOnlyList<(string Field, string Sentence)> Problems(Content content, Kind kind, DateOnly? day = null)
    {
        var problems = new List<(string, string)>();
        Check(content, kind.Shape, "", problems);
        foreach (var (path, field, value) in ContentWalk.Values(content, kind.Shape))
        {
            if (Unprintable(value) is { } character)
                problems.Add((path, $"Remove the character U+{(int)character:X4}: it is not text and cannot be published."));
            if (value is FuzzyDate date && field.Property.IsDefined(typeof(HasHappenedAttribute), true) && Ahead(date, day) is { } ahead)
                problems.Add((path, $"{field.Label}: {ahead}"));
            if (field.Part is { } part)
                Check(value, part, path + ".", problems);
        }
        if (day is { } today)
            problems.AddRange(content.ProblemsOn(today).Select(p => (p.MemberNames.FirstOrDefault() ?? "", p.ErrorMessage ?? "")));
        problems.AddRange(content.Problems().Select(p => (p.MemberNames.FirstOrDefault() ?? "", p.ErrorMessage ?? "")));
        return problems;
    }

    // What has happened has a day, and that day has come.
    private static string? Ahead(FuzzyDate date, DateOnly? day) =>
        date is { Earliest: null, Latest: null }
            ? $"“{date}” does not say when this happened. Give a day, a month or a year, or leave it empty."
        : date.Earliest > day ? $"{date} is in the future. Correct the date, or publish on or after that day."
        : null;

    private static void Check(object holder, ContentShape shape, string at, List<(string, string)> problems)
    {
        foreach (var field in shape.Fields)
        {
            var value = field.Property.GetValue(holder);
            if (field.IsRequired && !field.ValuesIn(holder).Any(v => v is not string text || !string.IsNullOrWhiteSpace(text)))
            {
                problems.Add((at + field.Name, $"Enter {Lower(field.Label)}."));
                continue;
            }
            var context = new ValidationContext(holder) { MemberName = field.Property.Name, DisplayName = field.Label };
            foreach (var rule in field.Property.GetCustomAttributes(typeof(ValidationAttribute), true).Cast<ValidationAttribute>())
            {
                if (rule is not RequiredAttribute && rule.GetValidationResult(value, context) is { ErrorMessage: { } sentence })
                    problems.Add((at + field.Name, SentenceOf(rule, field, value) ?? sentence));
            }
        }
    }

    // The framework's own sentences speak of fields and types.
    private static string? SentenceOf(ValidationAttribute rule, ContentField field, object? value) =>
        rule switch
        {
            { ErrorMessage: not null } => null,
            StringLengthAttribute length =>
                $"{field.Label} has {value?.ToString()?.Length ?? 0} characters. Use at most {length.MaximumLength}.",
            RangeAttribute range => $"{field.Label}: enter a number from {range.Minimum} to {range.Maximum}.",
            _ => null,
        };

    // Control characters can't be shown, and not every database can hold them.
    private static char? Unprintable(object value)
    {
        var text = value as string ?? (value as Prose)?.Text ?? "";
        var at = text.AsSpan().IndexOfAny(Control);
        return at < 0 ? null : text[at];
    }

    private static string Lower(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
