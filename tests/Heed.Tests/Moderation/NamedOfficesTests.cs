using Heed.Comments;
using Heed.Signals;
using Heed.People;

namespace Heed.Tests.Moderation;

/// <summary>Who signs as somebody that the programme names is pointed out to the moderator, as soon as the record names them.</summary>
public sealed class NamedOfficesTests : ModerationSite
{
    [Theory]
    [InlineData("Ada Placeholder", "Ada Placeholder")]
    [InlineData("Convener of Invented Affairs", "Convener of Invented Affairs")]
    [InlineData("Press office, Invented Safety Board", "Invented Safety Board")]
    [InlineData("I.S.B.", "ISB")]
    public async Task A_name_of_the_programmes_own_record_is_a_signal_once_it_is_public(string name, string office)
    {
        Assert.DoesNotContain(await SignalsAsync(name), s => s.Kind == SignalKind.Impersonation);
        await PublishAsync(
            "people/ada-placeholder",
            new Person { Title = "Ada Placeholder", Posts = [
                new Post { Name = "Convener of Invented Affairs" }, new Post { Name = "Member" }] });
        await PublishAsync(
            "bodies/board", new Body { Title = "Invented Safety Board", Aliases = [new Heed.Records.Alias { Name = "ISB" }] });

        var page = await Mairi.GetAsync($"/desk/trial/comments/{await SentAsync("A short word of thanks.", name):N}");

        Assert.Contains($"reads like “{office}”", page.Text, StringComparison.Ordinal);
        Assert.Contains(await SignalsAsync(name), s => s.Kind == SignalKind.Impersonation);
        Assert.Empty(await SignalsAsync("Member of the public"));
    }

    private Task<IReadOnlyList<Signal>> SignalsAsync(string name) =>
        WithServiceAsync<ProgrammeSignals, IReadOnlyList<Signal>>(
            signals => signals.InAsync("trial", new CommentWords(name, "A short word of thanks."), TestContext.Current.CancellationToken));
}
