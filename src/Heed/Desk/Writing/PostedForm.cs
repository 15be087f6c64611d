using System.Globalization;

namespace Heed.Desk.Writing;

/// <summary>A form of a record as it was sent.</summary>
/// <param name="Typed">What is typed.</param>
/// <param name="Button">The button pressed; empty when none was.</param>
/// <param name="Version">The version of the draft it was opened on.</param>
/// <param name="Was">What each field said then, as marks.</param>
/// <param name="Audience">Who may read the record once published.</param>
/// <param name="Rest">Everything else that was sent.</param>
public sealed record PostedForm(FormValues Typed, string Button, int Version, string Was, string Audience, IFormCollection Rest)
{
    public static async Task<PostedForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        _ = int.TryParse(form["form.version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return new PostedForm(
            FormValues.Of(form), form["do"].ToString(), version, form["form.was"].ToString(), form["form.audience"].ToString(), form);
    }
}
