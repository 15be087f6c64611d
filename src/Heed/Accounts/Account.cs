using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts;

/// <summary>Someone who works at the desk. Known to the history by the user name; the mail address is closed in the database.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>What people call them: "Isla Reid".</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Where mail reaches them, closed with the site's keys; null when none was given.</summary>
    public byte[]? ClosedAddress { get; set; }

    /// <summary>The key of the code app, closed with the site's keys; null when there is none.</summary>
    public byte[]? ClosedCodeKey { get; set; }

    /// <summary>The half minute of the last code taken, so that none is good twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Whether they want each morning what waits for them.</summary>
    public bool WantsDailyMail { get; set; }

    /// <summary>Whether they want an email when something waits for them. What is about their account they get in any case.</summary>
    public bool WantsNotices { get; set; } = true;

    /// <summary>When the account was made (UTC).</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>Who made it: an account's name, the console or the sign-in provider; empty when that was not kept.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>The programme that made it, and that it belongs to until a role says otherwise; empty for the whole site.</summary>
    public string MadeIn { get; set; } = "";

    /// <summary>Who was shown its last one-time link; null when it went to the person's own address, or was not shown.</summary>
    public string? LinkShownTo { get; set; }

    /// <summary>How often its person has signed in.</summary>
    public int SignIns { get; set; }

    /// <summary>Whether its maker also held the way in, so that it may be the maker's own second account.</summary>
    public bool IsOpenedByMaker => LinkShownTo is not null && LinkShownTo == MadeBy;

    /// <summary>Since when it can no longer be used (UTC); null while it can.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Who ended it; null while it can be used, and where that was not kept.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Whether a code app is set up.</summary>
    public bool HasCodeApp => ClosedCodeKey is not null;

    /// <summary>Whether it is a program's: nobody signs in to it, and a person must approve what it writes.</summary>
    public bool IsService { get; set; }

    /// <summary>Whether it can be used.</summary>
    public bool IsOpen => EndedAt is null;
}
