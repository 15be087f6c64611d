using System.Net;
using System.Text.RegularExpressions;

namespace Heed.Bench.Hostile;

/// <summary>The form with which people sign in.</summary>
public static partial class SignInForm
{
    /// <summary>The token that shows that the form is the site's.</summary>
    public static string TokenIn(string page) => WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
