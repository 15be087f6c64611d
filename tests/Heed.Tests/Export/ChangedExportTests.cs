using Heed.Commands;
using Heed.Export.Lines;
using Heed.Tests.Promises;

namespace Heed.Tests.Export;

/// <summary>An export that is not as it was written is refused with a sentence that says where.</summary>
public sealed class ChangedExportTests : GrowingSite
{
    [Theory]
    [InlineData("was changed after it was exported", "Trial programme", "Trial Programme", true)]
    [InlineData("its last line is missing", "\"type\":\"end\"", "", false)]
    [InlineData("comes where edition 2 was expected", "\"path\":\"actions/2\"", "\"path\":\"actions/1\"", true)]
    [InlineData("not an address of any kind", "\"path\":\"actions/1\"", "\"path\":\"spells/1\"", true)]
    [InlineData("Use a newer Heed", "\"version\":1", "\"version\":2", true)]
    [InlineData("is not a line of a Heed export", "{\"type\":\"edition\"", "{{", true)]
    public async Task What_was_changed_is_named(string sentence, string from, string to, bool isReplaced)
    {
        using var folder = new TemporaryFolder();
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 2);
        Assert.Equal(0, await HeedCommand.RunAsync(["export", "trial", "--to", folder.At("whole.jsonl"), .. OnItsDatabase]));
        var lines = await File.ReadAllLinesAsync(folder.At("whole.jsonl"), TestContext.Current.CancellationToken);
        Assert.Contains(lines, l => l.Contains(from, StringComparison.Ordinal));
        var changed = isReplaced
            ? lines.Select(l => l.Replace(from, to, StringComparison.Ordinal))
            : lines.Where(l => !l.Contains(from, StringComparison.Ordinal));
        var file = await folder.WriteAsync("changed.jsonl", string.Join('\n', changed) + "\n");

        var refused = await Assert.ThrowsAsync<ExportFileException>(() =>
            RecordFileCheck.OfAsync(new RecordFile([file], Slices.Kinds), Slices.Kinds, TestContext.Current.CancellationToken));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await HeedCommand.RunAsync(["import", "record", file, "--check", .. OnItsDatabase]));
    }
}
