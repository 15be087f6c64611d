using System.Net;
using System.Text;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Desk.Writing;

/// <summary>What the form shows and is sent back untouched says the same as before.</summary>
public sealed class RoundTripTests : WritingSite
{
    public static TheoryData<string> Kinds => [.. Slices.Kinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_field_of_every_kind_comes_back_as_it_was(string name)
    {
        var kind = Slices.Kinds[name];
        var path = PathOf(kind);
        var content = Filled.Of(kind);
        await DraftAsync(path, content);
        var isla = await EditorAsync();

        var form = await isla.GetAsync($"/desk/trial/edit/{path}");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var answer = await isla.SubmitAsync(form, button: "Save", form: "main form.heed_writing");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        // Saved without a change, the draft keeps its version: its review and its approval go on.
        Assert.Equal(1, (await KeptAsync(path)).Version);
        Assert.Equal(
            Encoding.UTF8.GetString(ContentJson.Write(content)),
            Encoding.UTF8.GetString(ContentJson.Write((await KeptAsync(path)).Content)));
    }

    private static string PathOf(Kind kind) => kind.PathOf(kind.Template.Count(c => c == '{') == 2 ? "steering/2017-06-22" : "7");
}
