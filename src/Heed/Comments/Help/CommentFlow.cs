using Heed.Accounts;
using Heed.Layout;
using Heed.Platform.Http;

namespace Heed.Comments.Help;

/// <summary>The addresses at which the public writes or comes back: whatever is answered there, help is shown.</summary>
public static class CommentFlow
{
    public static bool Covers(PathString address) =>
        IsYourData(address)
        || address.Value is { } path
        && !path.StartsWith("/desk", StringComparison.OrdinalIgnoreCase)
        && path.TrimEnd('/').Split('/') is var parts
        && parts.Length > 2
        && (parts[^1].Equals("comment", StringComparison.OrdinalIgnoreCase)
            || parts.Skip(2).Contains("comments", StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it is about a person's own data, in no programme: a message can be written there, too.</summary>
    public static bool IsYourData(PathString address) => address.StartsWithSegments("/your-data", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Shows help on every page that says what went wrong on the way of a comment.</summary>
public sealed class CommentRefusals(HelpBlocks help) : FormRefusals
{
    public override (string View, object Model)? Besides(RequestContext here) =>
        CommentFlow.Covers(here.Request.Path) ? ("/Comments/Help/_HelpWithHide.cshtml", help.Of(here)) : null;
}

/// <summary>
/// Says that the database can’t be reached, on the way of a comment: with help, and with what was typed in a form that can be sent again.
/// </summary>
public sealed class CommentsUnavailable(HelpBlocks help) : DeskUnavailable
{
    public override async Task WriteAsync(HttpContext http)
    {
        if (!CommentFlow.Covers(http.Request.Path))
        {
            await base.WriteAsync(http);
            return;
        }
        Head(http.Response);
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        if (here.Programme.Length == 0 && !CommentFlow.IsYourData(http.Request.Path)
            && http.Request.Path.Value!.Split('/') is [_, var programme, ..])
            here.EnterUnnamed(programme);
        var page = new UnavailablePage(
            help.Of(here), SentFields.Of(await TypedAsync(http.Request), UnavailablePage.Labels)) { Here = here };
        await new View("/Comments/Help/Unavailable.cshtml", page, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
    }
}

/// <summary>The page that says that nothing was saved, with what was typed.</summary>
/// <param name="sent">What was sent, if anything was.</param>
public sealed class UnavailablePage(HelpBlock help, SentFields sent) : Page
{
    /// <summary>The fields that a person typed in, in the reader's language.</summary>
    public static IReadOnlyDictionary<string, SentLabel> Labels => new Dictionary<string, SentLabel>
    {
        ["comment"] = new(T("Your comment"), IsLong: true),
        ["message"] = new(T("Your message"), IsLong: true),
        ["name"] = new(T("Name to show")),
        ["email"] = new(T("Email address")),
        ["address"] = new(T("Your email address")),
        ["reference"] = new(T("Reference")),
    };

    public override string Title => sent.Any ? T("Not received") : T("We cannot show this page at the moment");

    public override bool ReachesRecord => false;
    public override bool IsIndexed => false;
    public HelpBlock Help => help;

    /// <summary>What was sent, and is lost unless it is sent again.</summary>
    public SentFields Sent => sent;
}
