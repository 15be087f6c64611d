using System.Text;

namespace Heed.Updates.Intake.Pages;

/// <summary>What is compared when two texts should say the same: every character but the spaces.</summary>
public static class Letters
{
    /// <summary>The characters of a text, in order.</summary>
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A text on one line, with one space between words.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
