namespace Heed.Ledger;

/// <summary>Who may read an edition: everyone, the members of a group, or the programme's staff.</summary>
public readonly record struct Audience
{
    private const string GroupPrefix = "group:";

    private Audience(string value) => Value = value;

    /// <summary>Everyone.</summary>
    public static Audience Public { get; } = new("public");

    /// <summary>The programme's staff only.</summary>
    public static Audience Staff { get; } = new("staff");

    /// <summary>The members of a group, and staff.</summary>
    /// <param name="reference">The group's reference.</param>
    public static Audience MembersOf(string reference) => new(GroupPrefix + reference);

    /// <summary>As stored: <c>public</c>, <c>staff</c> or <c>group:{reference}</c>.</summary>
    public string Value { get; }

    /// <summary>Whether everyone may read it.</summary>
    public bool IsPublic => Value == "public";

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static Audience Stored(string value) => new(value);
}
