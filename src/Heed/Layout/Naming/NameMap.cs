namespace Heed.Layout.Naming;

/// <summary>Which programme each name in an address means, and what each programme is called in addresses now.</summary>
public sealed class NameMap
{
    private readonly Dictionary<string, string> programmes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    public NameMap(IEnumerable<GivenName> given)
    {
        foreach (var name in given.OrderBy(g => g.GivenAt))
            (programmes[name.Name], names[name.Programme]) = (name.Programme, name.Name);
    }

    /// <summary>No programme was ever given a name besides the one it began with.</summary>
    public static NameMap Empty { get; } = new([]);

    /// <summary>The programme that a name means; the name itself when it was never given.</summary>
    public string ProgrammeOf(string name) => programmes.GetValueOrDefault(name, name);

    /// <summary>What a programme is called in addresses.</summary>
    public string NameOf(string programme) => names.GetValueOrDefault(programme, programme);

    /// <summary>Every name that means a programme.</summary>
    public IEnumerable<string> AllOf(string programme) =>
        programmes.Where(n => n.Value == programme).Select(n => n.Key).Append(programme).Distinct();

    /// <summary>An address of this site with the name that its programme has now.</summary>
    public string Current(string address)
    {
        if (names.Count == 0 || address.Length < 2 || address[0] != '/')
            return address;
        var end = address.IndexOfAny(['/', '.', '?', '#'], 1);
        var first = end < 0 ? address[1..] : address[1..end];
        return programmes.ContainsKey(first) || names.ContainsKey(first)
            ? "/" + NameOf(ProgrammeOf(first)) + (end < 0 ? "" : address[end..]) : address;
    }
}
