using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Writing;

/// <summary>Two people wrote at once: both texts side by side, and what becomes of each field.</summary>
public sealed class MergePage : DeskPage
{
    public override string Title => "Someone else has saved this";

    public static Task<IResult> AnswerAsync(WritingDesk writing, OpenRecord record, ContentForm form, PostedForm posted, Draft current, CancellationToken cancel) => throw new NotImplementedException();
}
