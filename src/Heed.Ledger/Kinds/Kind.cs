using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Ledger.Kinds;

/// <summary>A sort of record: its name, its addresses and the type of its content.</summary>
public sealed class Kind
{
    // The longest address of a record: both databases must be able to index it.
    private const int LongestPath = 300;

    private readonly Regex address;

    private Kind(
        string name, string label, string plural, string template, string? list, Type contentType, IReadOnlyList<ShapeStep> steps,
        string also)
    {
        SearchWords = $"{label} {plural} {also}".TrimEnd();
        (Name, Label, Plural, Template, ContentType, Steps) = (name, label, plural, template, contentType, steps);
        List = list ?? template.Split('/')[0];
        var pattern = new StringBuilder("^");
        foreach (var part in template.Split('/'))
            pattern.Append(pattern.Length > 1 ? "/" : "").Append(part.StartsWith('{') ? "([a-z0-9][a-z0-9-]*)" : Regex.Escape(part));
        address = new Regex(pattern.Append(@"\z").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Shape = new ContentShape(contentType);
        Shape.RefuseUnknownTypes();
        var display = contentType.GetCustomAttribute<DisplayAttribute>(inherit: false);
        Hint = display?.Description
            ?? throw new ArgumentException($"{contentType.Name} has no hint. Add [Display(Description = \"...\")] to say what it is.");
        Group = display.GroupName;
    }

    /// <summary>The kind's name in the ledger, such as <c>recommendation</c>. Never changes once used.</summary>
    public string Name { get; }

    /// <summary>What people call one: "Recommendation".</summary>
    public string Label { get; }

    /// <summary>What people call several: "Recommendations".</summary>
    public string Plural { get; }

    /// <summary>The words by which people search for one: its names, and others that are used for it.</summary>
    public string SearchWords { get; }

    /// <summary>Whether people look for one by its name, as for a person, a body or a group.</summary>
    public bool IsNamed => ContentType.IsAssignableTo(typeof(INamed));

    /// <summary>What one is and when to write one, for the writer.</summary>
    public string Hint { get; }

    /// <summary>The heading it is offered under to a writer who begins a new record; null when it has none.</summary>
    public string? Group { get; }

    /// <summary>The address pattern below a programme, such as <c>groups/{group}/meetings/{date}</c>.</summary>
    public string Template { get; }

    /// <summary>The address of the list of all of this kind below a programme, such as <c>recommendations</c>.</summary>
    public string List { get; }

    /// <summary>The record type of its content.</summary>
    public Type ContentType { get; }

    /// <summary>The fields of its content.</summary>
    public ContentShape Shape { get; }

    /// <summary>How each older shape of its contents becomes the next, the oldest first.</summary>
    public IReadOnlyList<ShapeStep> Steps { get; }

    /// <summary>The number of the shape that its contents are written in now: 1, and one more for each step.</summary>
    public int ShapeNumber => Steps.Count + 1;

    /// <summary>Describes a kind.</summary>
    /// <param name="name">Its name in the ledger.</param>
    /// <param name="label">What people call one.</param>
    /// <param name="plural">What people call several.</param>
    /// <param name="template">Its address pattern, without a leading slash.</param>
    /// <param name="list">Where all of them are listed; the pattern's first part when not given.</param>
    /// <param name="steps">How each older shape of its contents becomes the next, the oldest first; none while it has had one shape
    /// only.</param>
    /// <param name="also">Other words that people use for one when they search, such as "minute minutes" for a meeting.</param>
    /// <exception cref="ArgumentException">Its content type has no hint.</exception>
    /// <exception cref="NotSupportedException">A property is of a type that forms, JSON and differences do not all support.</exception>
    public static Kind Of<TContent>(
        string name, string label, string plural, string template, string? list = null, IReadOnlyList<ShapeStep>? steps = null,
        string also = "")
        where TContent : Content => new(name, label, plural, template, list, typeof(TContent), steps ?? [], also);

    /// <summary>
    /// Reads a stored content of this kind, whatever shape it was written in. Never fails: see <see cref="Content.AlsoRecorded"/>.
    /// </summary>
    /// <param name="bytes">The content's bytes.</param>
    /// <param name="shape">The number of the shape that they are in.</param>
    public Content Read(ReadOnlySpan<byte> bytes, int shape) => StoredContent.Read(this, bytes, shape);

    /// <summary>The relation a link in a role stands for; null when no field of the content has that name.</summary>
    public RelationAttribute? Relation(string role) => Shape.Relations.GetValueOrDefault(role);

    /// <summary>The reference in a path of this kind, such as <c>1</c> in <c>recommendations/1</c>; null when it is no such path.</summary>
    public string? ReferenceIn(string path)
    {
        if (path.Length > LongestPath)
            return null;
        var match = address.Match(path);
        return match.Success ? string.Join('/', match.Groups.Values.Skip(1).Select(g => g.Value)) : null;
    }

    /// <summary>The path of a reference: <c>1</c> gives <c>recommendations/1</c>.</summary>
    public string PathOf(string reference)
    {
        var parts = new Queue<string>(reference.Split('/'));
        return string.Join('/', Template.Split('/').Select(part => part.StartsWith('{') && parts.Count > 0 ? parts.Dequeue() : part));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
