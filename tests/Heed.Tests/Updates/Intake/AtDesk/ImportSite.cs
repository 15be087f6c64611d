using System.Net;
using System.Text;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Updates.Intake.AtDesk;

/// <summary>A desk to which files are sent as a browser sends them.</summary>
public abstract class ImportSite : DeskSite
{
    /// <summary>Sends files with a page’s form.</summary>
    protected static async Task<Answer> SendFilesAsync(
        Visitor person, string address, IEnumerable<(string Field, string Name, byte[] Bytes)> files,
        params (string Name, string Value)[] fields)
    {
        var page = await person.GetAsync(address);
        var token = page.Page.QuerySelector("form[enctype] input[name=form-token]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "form-token" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), field, name);
        var answer = await person.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = form });
        return answer.Status is HttpStatusCode.Redirect ? await person.GetAsync(answer.Headers["Location"]) : answer;
    }

    protected static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
