namespace Heed.Lists;

/// <summary>What others call what a kind says, when they bring it as a table: headings of columns and words in cells.</summary>
/// <remarks>A place is a field's name in JSON, with its parts: <c>number</c>, <c>delivery.state</c>, <c>responses[].kind</c>.</remarks>
public sealed record KindTable
{
    /// <summary>The headings that mean a place, the likeliest first; besides the field's own label and name.</summary>
    public IReadOnlyDictionary<string, string[]> Headings { get; init; } = new Dictionary<string, string[]>();

    /// <summary>For links to any kind: the kind that a number or a title in the cell names.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// <summary>The fields by which an item of a list is known, so that another table adds to it instead of repeating it.</summary>
    public IReadOnlyDictionary<string, string[]> ItemKeys { get; init; } = new Dictionary<string, string[]>();

    /// <summary>
    /// How the places begin that a table may add to records that there are, without being a table of the records themselves.
    /// </summary>
    public IReadOnlyList<string> AddedLater { get; init; } = [];

    /// <summary>What a place says in each row that does not give it; a fact about tables, never about the programme.</summary>
    public IReadOnlyDictionary<string, string> Usual { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What a place says of a record that neither the table nor anything before it gave, where the part that it belongs to is given.
    /// </summary>
    public IReadOnlyDictionary<string, string> IfNeverGiven { get; init; } = new Dictionary<string, string>();

    /// <summary>The place that holds the label of a part, where one row is a part of a record; null when records have no parts.</summary>
    public string? PartLabel { get; init; }

    /// <summary>
    /// A place that can have a column for each organisation, such as "Scotland" above each answer, and the place that names it.
    /// </summary>
    public IReadOnlyDictionary<string, string> ColumnEach { get; init; } = new Dictionary<string, string>();

    /// <summary>The places in items of a list of which one cell can hold several, with semicolons between them: other names.</summary>
    public IReadOnlyList<string> SeveralInCell { get; init; } = [];

    /// <summary>The places that hold a choice, and the one beside each for what is longer than words for a choice.</summary>
    public IReadOnlyDictionary<string, string> ProseBeside { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// For a part of a record, or each of several, the fields of which it needs at least one: a date alone is no answer.
    /// </summary>
    public IReadOnlyDictionary<string, string[]> PartNeeds { get; init; } = new Dictionary<string, string[]>();

    /// <summary>A place that can have a column for each period, such as "Q1 2024", and the place that holds the date.</summary>
    public IReadOnlyDictionary<string, string> ColumnEachPeriod { get; init; } = new Dictionary<string, string>();

    /// <summary>Where text goes that was meant for a link, when no record has such a title.</summary>
    public IReadOnlyDictionary<string, string> WordsInstead { get; init; } = new Dictionary<string, string>();

    /// <summary>The title of a record that tables give none, from its cells by place; null where tables give one.</summary>
    public Func<Func<string, string>, string>? TitleOf { get; init; }

    /// <summary>What the words in cells mean.</summary>
    public IReadOnlyList<ChoiceWords> Words { get; init; } = [];
}

/// <summary>The words that people use for the choices of an enumeration.</summary>
/// <param name="Choice">The enumeration.</param>
/// <param name="Meant">The choice that words mean, by the words in lower case. Words that could mean several are not in it.</param>
/// <param name="Unclear">
/// The choice that says that the source's own words fit no other; null when there is none. Words that nobody has explained are kept as they
/// are, with this choice.
/// </param>
public sealed record ChoiceWords(Type Choice, IReadOnlyDictionary<string, Enum> Meant, Enum? Unclear);
