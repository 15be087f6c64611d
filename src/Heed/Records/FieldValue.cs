using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>A value of a field, to be shown as its type asks.</summary>
public sealed record FieldValue(RecordPage Page, ContentField Field, object Value);
