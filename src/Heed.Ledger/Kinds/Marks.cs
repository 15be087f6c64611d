namespace Heed.Ledger.Kinds;

/// <summary>Names the relation a link property stands for, read in both directions.</summary>
/// <param name="forward">From the record that holds the link, such as "Led by".</param>
/// <param name="backward">From the target, such as "Leads".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RelationAttribute(string forward, string backward) : Attribute
{
    /// <summary>The relation as read from the record that holds the link.</summary>
    public string Forward => forward;

    /// <summary>The relation as read from the target.</summary>
    public string Backward => backward;

    /// <summary>Whether the target's story tells of it.</summary>
    public bool InStory { get; init; } = true;
}

/// <summary>Marks a property whose value lists can be filtered by (<c>?name=value</c>). Text, a choice, or a list of either.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FacetAttribute : Attribute;

/// <summary>Marks a date that says that something has happened, so that what is published can't give a day that has not come.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasHappenedAttribute : Attribute;

/// <summary>Marks text that is the address of a record of another programme on the same site.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoundElsewhereAttribute : Attribute;

/// <summary>Marks text that is the label of a part.</summary>
/// <param name="of">The field of the same content that has the parts, or that links to the record which has them.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelOfPartAttribute(string of) : Attribute
{
    /// <summary>That field.</summary>
    public string Of => of;
}

/// <summary>Says what a number is of.</summary>
/// <param name="unit">What is written right after it, such as <c>%</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>What is written right after it.</summary>
    public string Unit => unit;
}

/// <summary>Marks text that search leaves out, such as addresses and codes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotSearchedAttribute : Attribute;
