using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>A record as every <c>.json</c> of open data gives it. Dates of days are ISO 8601, moments UTC.</summary>
public sealed record RecordItem
{
    /// <summary>The record's page, read as at the same day as this document.</summary>
    public required string Address { get; init; }

    /// <summary>The record alone, as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>The name of its kind, such as <c>action</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What people call it, unique within its kind and never used again.</summary>
    public required string Reference { get; init; }

    /// <summary>Its title in this edition.</summary>
    public required string Title { get; init; }

    /// <summary>The number of its edition, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>Since when this edition is public.</summary>
    public required DateTime Since { get; init; }

    /// <summary><c>in-force</c> or <c>withdrawn</c>.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Its state, as filters write it; null when its kind has none.</summary>
    public required string? State { get; init; }

    /// <summary>Its state in words; null when its kind has none.</summary>
    public required string? StateInWords { get; init; }

    /// <summary>The day it is about, as EDTF (ISO 8601-2); null when it has none.</summary>
    public required string? On { get; init; }

    /// <summary>The deadline, as EDTF; null when nothing was promised.</summary>
    public required string? Due { get; init; }

    /// <summary>
    /// Whether it is known, on the document's day, that what is due was not done by its last day. See <c>daysSinceDue</c>.
    /// </summary>
    public required bool Late { get; init; }

    /// <summary>
    /// How many days ago the deadline passed, if nobody has said that it was done; otherwise 0. If <c>late</c> is false, nothing is
    /// known about what has happened since.
    /// </summary>
    public required int DaysSinceDue { get; init; }

    /// <summary>
    /// How many days ago the first deadline passed, if a later one replaced it and nobody has said that it was done; otherwise 0.
    /// </summary>
    public required int DaysSinceFirstDate { get; init; }

    /// <summary>When its sources were last checked, as EDTF; null when not known.</summary>
    public required string? SourcesCheckedOn { get; init; }

    /// <summary>The reason given for this edition.</summary>
    public required string Why { get; init; }

    /// <summary>SHA-256 of the edition's salt and content, hexadecimal, as in the log.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// What it says, in the bytes that were published and hashed. Its fields are those of its kind in the shape of that time,
    /// see <c>shape</c>.
    /// </summary>
    public required PublishedContent Content { get; init; }

    /// <summary>The files attached to it, with the address of each.</summary>
    public required IReadOnlyList<FileItem> Files { get; init; }

    /// <summary>The number of the shape that <c>content</c> is in; <c>docs/shapes</c> describes each.</summary>
    public required int Shape { get; init; }

    /// <summary>The same in the kind's shape of today; absent when it is in that already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PublishedContent ContentToday { get; init; }

    /// <summary>Values that no field of today's shape can hold; absent when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AlsoRecordedItem>? AlsoRecorded { get; init; }

    public static RecordItem Of(ReadRecord record, Edition edition, RequestContext here)
    {
        var entry = record.Entry;
        return new RecordItem
        {
            Address = here.Whole(entry.Path),
            Json = here.In(entry, ".json"),
            Kind = entry.Kind.Name,
            Reference = entry.Reference,
            Title = entry.Title,
            Edition = entry.Number,
            Since = entry.Since,
            Standing = entry.Standing,
            State = entry.State,
            StateInWords = entry.State is { } state ? States.Word(state) : null,
            On = record.Content?.On?.When.Text,
            Due = record.Content?.DueBy?.When.Text,
            Late = here.PastDueOf(entry) is { IsOverdue: true },
            DaysSinceDue = entry.DaysLate(here.Day),
            DaysSinceFirstDate = entry.DaysSlipped(here.Day),
            SourcesCheckedOn = SourcesChecked.On(record.Content?.Sources ?? [], here)?.When.Text,
            Why = edition.Why,
            Hash = edition.Hash,
            // What is no JSON at all would break the document.
            Content = new PublishedContent(edition.Content?.AlsoRecorded is [{ IsWhole: true }] ? null : edition.Bytes),
            Files = [.. (edition.Content?.Attachments ?? []).Where(a => a.Hash is not null).Select(a => FileItem.Of(a, here))],
            Shape = edition.Shape,
            ContentToday = edition.Content is { } content && (edition.Shape != entry.Kind.ShapeNumber || content.AlsoRecorded.Count > 0)
                ? new PublishedContent(ContentJson.Write(content)) : default,
            AlsoRecorded = edition.Content?.AlsoRecorded is { Count: > 0 } also
                ? [.. also.Where(a => !a.IsWhole).Select(AlsoRecordedItem.Of)] : null,
        };
    }
}

/// <summary>A file attached to a record.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Name">The file's name.</param>
/// <param name="MediaType">What it is, such as <c>application/pdf</c>.</param>
/// <param name="Size">How large it is, in bytes.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal.</param>
/// <param name="Address">Where to download it.</param>
public sealed record FileItem(string? Label, string? Name, string? MediaType, long Size, string Sha256, string Address)
{
    public static FileItem Of(Attachment file, RequestContext here) =>
        new(file.Label, file.FileName, file.MediaType, file.Size, file.Hash!, here.Whole(file.Path));
}

/// <summary>Something that was published and that no field can hold.</summary>
/// <param name="Path">Where it is in the content, such as <c>responses[0].colour</c>.</param>
/// <param name="Value">The value.</param>
public sealed record AlsoRecordedItem(string Path, JsonElement Value)
{
    /// <summary>As the ledger set it aside.</summary>
    public static AlsoRecordedItem Of(AlsoRecorded also) => new(also.Path, JsonElement.Parse(also.Json));
}

/// <summary>A content in the bytes that were published.</summary>
/// <param name="Utf8">JSON; null when there is none.</param>
[JsonConverter(typeof(PublishedContentJson))]
public readonly record struct PublishedContent(byte[]? Utf8);

internal sealed class PublishedContentJson : JsonConverter<PublishedContent>
{
    // Byte for byte as it was written, or its hash would be another.
    public override PublishedContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var content = JsonDocument.ParseValue(ref reader);
        return new PublishedContent(System.Text.Encoding.UTF8.GetBytes(content.RootElement.GetRawText()));
    }

    public override void Write(Utf8JsonWriter writer, PublishedContent value, JsonSerializerOptions options)
    {
        if (value.Utf8 is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }
}
