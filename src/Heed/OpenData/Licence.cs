namespace Heed.OpenData;

/// <summary>What anyone may do with the open data.</summary>
public static class Licence
{
    public const string Name = "Open Government Licence v3.0";

    /// <summary>Its text.</summary>
    public const string Address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
}
