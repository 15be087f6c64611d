using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Import.Cells;

namespace Heed.Import.Planning;

/// <summary>What the columns, words and names of a table mean. It is kept for the programme's next table of the same shape.</summary>
public sealed record TableMap
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>What each row is: the list's name in addresses, such as <c>recommendations</c>.</summary>
    public string? As { get; init; }

    /// <summary>The sheet; null for the first that has a table.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the headings; null to find it.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>The character between two cells of a text file; null to find it.</summary>
    public string? Separator { get; init; }

    /// <summary>Whether hidden sheets, rows and columns are read too; null for no.</summary>
    public bool? TakesHidden { get; init; }

    /// <summary>Whether the file is read the same way by another map: it finds the same rows and columns.</summary>
    public bool ReadsLike(TableMap other) =>
        (HeaderRow, Separator, TakesHidden ?? false) == (other.HeaderRow, other.Separator, other.TakesHidden ?? false);

    /// <summary>
    /// The place that each column fills, by heading; empty for a column that is not imported. A column for one body or period adds it:
    /// <c>responses[].kind for UK Government</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>What every row says that no column gives, by place.</summary>
    public IReadOnlyDictionary<string, string> Same { get; init; } = new Dictionary<string, string>();

    /// <summary>The choice that words mean, by place and words; empty to keep only the words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The names or addresses that a name in a cell means, several with semicolons between them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether 03/04/2019 is in April or in March.</summary>
    public DayOrder Days { get; init; }

    /// <summary>Whether a number such as 32a is part a of 32. Null while nobody has said so: then it is, where 32b is there too.</summary>
    public bool? PartsInNumbers { get; init; }

    /// <summary>Since when the public could read what the table says; null when it is not public yet.</summary>
    public DateOnly? PublicSince { get; init; }

    /// <summary>Who may read the records once published, as the ledger writes it; null for each kind's own rule.</summary>
    public string? Audience { get; init; }

    /// <summary>Reads a map from JSON.</summary>
    /// <exception cref="JsonException">It is no map; the message says where.</exception>
    public static TableMap Read(string json) =>
        JsonSerializer.Deserialize<TableMap>(json, Json) ?? throw new JsonException("The map is empty.");

    public string Write() => JsonSerializer.Serialize(this, Json);
}

/// <summary>What a column fills.</summary>
/// <param name="Place">The place.</param>
/// <param name="For">The body or the period that the whole column is about; null for most columns.</param>
public sealed record ColumnPlace(string Place, string? For)
{
    private const string Between = " for ";

    /// <summary>As a map writes it.</summary>
    public override string ToString() => For is null ? Place : Place + Between + For;

    public static ColumnPlace Parse(string text) =>
        text.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? new ColumnPlace(text[..at], text[(at + Between.Length)..])
            : new ColumnPlace(text, null);
}
