using Heed.Ledger.Kinds;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>Something of delivery to be shown on a record's page, with the page that knows the titles of what it links to.</summary>
/// <typeparam name="T">What is shown.</typeparam>
/// <param name="Page">The page.</param>
/// <param name="What">What is shown.</param>
public sealed record RecordPart<T>(RecordPage Page, T What);

/// <summary>A report on delivery to be shown on a record's page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Report">The report.</param>
/// <param name="HasFindings">Whether findings that show it are below.</param>
public sealed record ReportPart(RecordPage Page, DeliveryReport Report, bool HasFindings);

/// <summary>The compiler's reading of the sources, to be marked as no official state.</summary>
/// <param name="Text">The reading.</param>
/// <param name="Rewrite">What becomes of addresses in it.</param>
public sealed record EditorialNote(Prose Text, Func<string, string> Rewrite)
{
    /// <summary>The step of kinds whose note was called a reading in their first shape.</summary>
    public static IReadOnlyList<ShapeStep> Renamed { get; } = [new(ShapeStep.Rename("reading", "editorialNote"))];
}
