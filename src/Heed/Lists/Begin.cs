using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>A record that can be begun from another one, with the link to it filled in.</summary>
/// <param name="Words">What the link says: "New action that serves it".</param>
/// <param name="Kind">The kind of the new record.</param>
/// <param name="Relation">The field of the new record that links to the other one.</param>
public sealed record Begin(string Words, string Kind, string Relation);

/// <summary>Something that is done with a record at the desk.</summary>
/// <param name="Words">What the link says.</param>
/// <param name="Address">Its address below the programme's desk; <c>{0}</c> stands for the record's own.</param>
/// <param name="NeedsRecord">Whether the record itself must be open to the person for writing.</param>
public sealed record DeskWay(string Words, string Address, bool NeedsRecord = false);

/// <summary>How a new record of a kind gets its address, and what it takes from where it is begun.</summary>
public sealed record Identity
{
    /// <summary>The field that is asked for, and that the address is made of; null when the reference itself is asked for.</summary>
    public string? Asks { get; init; }

    /// <summary>What the writer reads below that field.</summary>
    public string? Hint { get; init; }

    /// <summary>What the writer may tick to say that a second record has the same address; null when none can.</summary>
    public string? Another { get; init; }

    /// <summary>
    /// The field that names the record within which this one is numbered. Its reference is put before the number where the number alone
    /// is taken; null when numbers are the programme's own.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>
    /// The field that names the record whose other parts the proposed number follows, such as a plan; null when there is none.
    /// </summary>
    public string? Follows { get; init; }

    /// <summary>Why references that are not numbers are refused, as a sentence; null when they are not.</summary>
    public string? OnlyNumbers { get; init; }

    /// <summary>Why a reference can't be taken beside those that are; null when it can.</summary>
    public Func<string, IReadOnlyCollection<string>, string?>? Refusal { get; init; }

    /// <summary>The title to propose when it is begun from a record in a field, from the other's title; null for none.</summary>
    public Func<string, string, string?>? Title { get; init; }

    /// <summary>The sentences of another record that this one may be about, when it is begun from it in a field.</summary>
    public Func<string, Content, IReadOnlyList<string>>? Sentences { get; init; }

    /// <summary>The question that they are offered under.</summary>
    public string Question { get; init; } = "Which sentence?";

    /// <summary>What it says at first: its content so far, the record it is begun from, and the sentence chosen there.</summary>
    public Func<Content, Content, string, Content>? Begun { get; init; }
}

/// <summary>Rows of a list of parts that are ticked instead of typed, such as who of a group came to its meeting.</summary>
/// <param name="Field">The list of parts.</param>
/// <param name="Legend">What the rows are.</param>
/// <param name="Hint">How to tick them.</param>
/// <param name="Choices">What can be ticked for each: its word, its name in the form, and the value of the field it sets.</param>
/// <param name="Sets">The field of a row that a tick sets.</param>
/// <param name="Rows">The rows that are not in the list yet.</param>
public sealed record RowTicks(
    string Field,
    string Legend,
    string Hint,
    IReadOnlyList<(string Word, string Name, string Value)> Choices,
    string Sets,
    Func<RequestContext, Content, CancellationToken, Task<IReadOnlyList<TickedRow>>> Rows
);

/// <summary>A row that may be ticked.</summary>
/// <param name="Key">What it is known by in the form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="More">What else to say of it.</param>
/// <param name="Values">What the row says, by field.</param>
public sealed record TickedRow(string Key, string Name, string? More, IReadOnlyList<(string Field, string? Value)> Values);
