using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>Every button inside a form saves what is typed: whoever leaves after pressing one finds all of it again.</summary>
[Trait("Length", "Long")]
public sealed partial class EveryButtonTests : WritingSite
{
    public static TheoryData<string> Kinds => [.. Sample.OneIn(3, Slices.Kinds.All.Select(k => k.Name))];

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public async Task Every_button_of_a_form_keeps_the_text_in_every_field(string name)
    {
        var kind = Slices.Kinds[name];
        var path = kind.PathOf(kind.Template.Count(c => c == '{') == 2 ? "steering/2017-06-22" : "7");
        await DraftAsync(path, Filled.Of(kind));
        var isla = await EditorAsync();
        var pressed = new HashSet<string>();
        while (true)
        {
            var form = await isla.GetAsync($"/desk/trial/edit/{path}");
            if (ButtonsOf(form).FirstOrDefault(b => pressed.Add(Sort(b))) is not { } button)
                break;
            var typed = form.Page.QuerySelectorAll("#writing input, #writing textarea").Where(IsTypedInto).Index()
                .ToDictionary(f => f.Item.GetAttribute("name")!, f => (string?)$"Typed {pressed.Count}-{f.Index}");

            var answer = await isla.SubmitAsync(form, typed, button, "#writing");

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            var after = await isla.GetAsync($"/desk/trial/edit/{path}");
            var shown = after.Page.QuerySelectorAll("#writing input, #writing textarea")
                .Select(f => f is IHtmlTextAreaElement area ? area.Value : f.GetAttribute("value")).ToHashSet();
            var lost = typed.Where(t => !IsMeant(button, t.Key) && !shown.Contains(t.Value)).Select(t => t.Key);
            Assert.Empty(lost.Select(l => $"{button} lost {l}"));
        }
        Assert.NotEmpty(pressed);
    }

    private static IEnumerable<string> ButtonsOf(Answer form) =>
        form.Page.QuerySelectorAll("#writing button[name=do]").Select(b => b.GetAttribute("value")!).Where(v => v != "look");

    private static bool IsTypedInto(IElement field) =>
        field is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" }
            && !field.GetAttribute("name")!.StartsWith("form.", StringComparison.Ordinal);

    // What is removed goes, and words looked for become the record that they make.
    private static bool IsMeant(string button, string field) =>
        button.Split(':') is ["remove" or "create" or "change", var place] && field.StartsWith(place, StringComparison.Ordinal);

    private static string Sort(string button) => button.Split(':') is [var word, var place]
        ? $"{word} {Numbers().Replace(place, "").Split('.')[^1]}" : button;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Numbers();
}
