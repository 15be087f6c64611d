using System.Collections.Concurrent;
using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments.Help;

/// <summary>
/// Knows for each programme where to get help if a child may be at risk, so that it can be said on every page of a form, also on one
/// that says that the database can’t be reached.
/// </summary>
public sealed class HelpBlocks
{
    /// <summary>
    /// The usual places in Scotland, for a programme that names none, and before one is known. In the reader's language.
    /// </summary>
    public static IReadOnlyList<HelpContact> UsualPlaces =>
        [
            new() { Who = T("Emergency services"), When = T("If a child is in danger now"), Phone = "999",
                OtherWays = T("Text relay: 18000. British Sign Language: use 999 BSL. If you have registered, you can text 999.") },
            new() { Who = T("Police Scotland"), When = T("If you are worried that a child is being harmed"), Phone = "101",
                OtherWays = T("Text relay: 18001 101. British Sign Language: use contactSCOTLAND BSL.") },
            new() { Who = T("Childline"), When = T("If you are under 19 and want to talk, day or night"), Phone = "0800 1111",
                OtherWays = T("Text relay: 18001 0800 1111. For British Sign Language and online chat, go to childline.org.uk."),
                Address = "https://www.childline.org.uk/" },
            new() { Who = T("Your council’s social work service"), When = T("If you are worried about a child or a family"),
                Address = "https://www.mygov.scot/report-child-abuse" },
            new() { Who = T("Samaritans"), When = T("If you are struggling to cope, at any time"), Phone = "116 123",
                OtherWays = T("Email: jo@samaritans.org."), Address = "https://www.samaritans.org/" },
            new() { Who = T("Breathing Space"), When = T("If you feel low or anxious and want to talk"), Phone = "0800 83 85 87",
                Address = "https://breathingspace.scot/" },
        ];

    private const string Weather = "https://www.metoffice.gov.uk/";

    public static HelpBlock Usual { get; } = new(null, Weather);
    private readonly ConcurrentDictionary<string, HelpBlock> known = [];

    public HelpBlock Of(RequestContext here) =>
        here is { AsAt: null, ProgrammeContent: Programme programme } ? known[here.Programme] = Of(programme) : OfKnown(here.Programme);

    /// <summary>What the programme says of itself today, whatever day is read as at: help and terms are always today’s.</summary>
    public static async Task<Programme?> TodayAsync(RequestContext here, CancellationToken cancel) =>
        (here.AsAt is null ? here.ProgrammeContent : (await here.Now().FindAsync(here.Programme, "", cancel))?.Content) as Programme;

    /// <summary>What was last said in a programme; the usual places when nothing is known of it.</summary>
    public HelpBlock OfKnown(string programme) => known.TryGetValue(programme, out var block) ? block : Usual;

    public static HelpBlock Of(Programme? programme) => new(
        programme is { Help.Count: > 0 } ? programme.Help : null, programme?.Comments?.HideTo ?? Weather);
}

/// <summary>Where to get help, and where “hide this page” leads.</summary>
/// <param name="Own">The places that the programme names; null for the usual ones.</param>
public sealed record HelpBlock(IReadOnlyList<HelpContact>? Own, string HideTo)
{
    public IReadOnlyList<HelpContact> Places => Own ?? HelpBlocks.UsualPlaces;

    /// <summary>Whether it stands below what the page is about, as on pages that are only read: then it takes less room.</summary>
    public bool IsBelow { get; init; }

    /// <summary>Whom to call first; null when nobody can be called.</summary>
    public HelpContact? First => Places.FirstOrDefault(p => p.Phone is not null);

    public static string Dialled(string phone) => "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
