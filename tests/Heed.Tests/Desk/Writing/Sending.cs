using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>Sending forms with several values of one name.</summary>
internal static class Sending
{
    /// <summary>Sends these values to the address of a page's form.</summary>
    public static async Task<Answer> SubmitManyAsync(this Visitor person, Answer page, IEnumerable<KeyValuePair<string, string>> values)
    {
        var form = page.Page.QuerySelector("main form[method=post]")!;
        var token = form.QuerySelector("[name='form-token']")!.GetAttribute("value")!;
        return await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost" + form.GetAttribute("action")))
        {
            Content = new FormUrlEncodedContent([new("form-token", token), .. values]),
        });
    }
}
