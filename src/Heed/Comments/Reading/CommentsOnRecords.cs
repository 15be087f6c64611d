using Heed.Comments.Help;
using Heed.Comments.Writing;
using Heed.Records;

namespace Heed.Comments.Reading;

/// <summary>Shows on a record's page what the public said of it, and where to say something.</summary>
public sealed class CommentsOnRecords(PublicReading reading) : IAddsToRecords
{
    public const int Shown = 10;

    public async Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel)
    {
        var (here, path) = (page.Here, page.Entry.Path);
        if (page.Any is not ITakesComments)
            return null;
        var now = here.AsAt is null ? page.Record : await here.Now().FindAsync(here.Programme, path, cancel);
        var programme = await HelpBlocks.TodayAsync(here, cancel);
        var opening = now is null ? null : CommentsOpening.Of(now, new CommentTerms(programme?.Comments), here.Today);
        var count = await reading.CountAsync(path, cancel);
        if (opening is null && count == 0)
            return null;
        var newest = count == 0 ? [] : await reading.NewestAsync(path, Shown, cancel);
        return new RecordAddition(
            "/Comments/Reading/_OnRecord.cshtml", new CommentsOnRecord(
                here, HelpBlocks.Of(programme) with { IsBelow = true }, path, opening, count, newest));
    }
}
