using System.Text.RegularExpressions;
using Heed.Updates;

namespace Heed.Updates.Intake;

/// <summary>What the person who takes in a saved update says of it, where the page itself does not or could be misread.</summary>
/// <param name="Number">Its number.</param>
/// <param name="On">The day it was posted.</param>
public sealed partial record UpdateHints(UpdateNumber? Number = null, DateOnly? On = null)
{
    /// <summary>Whether a line can be the title: it gives the number, or the number was said and it speaks of an update.</summary>
    public bool Fits(string line)
    {
        if (line.Length is 0 or > UpdateTitle.Longest)
            return false;
        var found = UpdateTitle.NumberIn(line);
        return Number is null ? found is not null : Number == found || (found is null && Named().IsMatch(line));
    }

    [GeneratedRegex(@"\b(?:update|blog|bulletin|newsletter)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
