namespace Heed.Ledger;

/// <summary>Who may read an edition: everyone, the members of a group, or the programme's staff.</summary>
public readonly record struct Audience
{
    private const string GroupPrefix = "group:";

    private readonly string? value;

    private Audience(string value) => this.value = value;

    /// <summary>Everyone.</summary>
    public static Audience Public { get; } = new("public");

    /// <summary>The programme's staff only.</summary>
    public static Audience Staff { get; } = new("staff");

    /// <summary>The members of a group of the record's own programme, and staff.</summary>
    /// <param name="reference">The group's reference.</param>
    public static Audience MembersOf(string reference) => new(GroupPrefix + reference);

    /// <summary>As stored: <c>public</c>, <c>staff</c> or <c>group:{reference}</c>. An audience never chosen is staff.</summary>
    public string Value => value ?? Staff.Value;

    /// <summary>Whether everyone may read it.</summary>
    public bool IsPublic => Value == "public";

    /// <summary>The reference of the group whose members may read it; null when it is for everyone or for staff.</summary>
    public string? Group => Value.StartsWith(GroupPrefix, StringComparison.Ordinal) ? Value[GroupPrefix.Length..] : null;

    /// <summary>Whether someone may read it who could not read what is for another audience.</summary>
    public bool IsWiderThan(Audience other) => Value != other.Value && !other.IsPublic && Value != Staff.Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static Audience Stored(string value) => new(value);
}
