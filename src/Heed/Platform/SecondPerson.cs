using Heed.Ledger;

namespace Heed.Platform;

/// <summary>The rule for what takes two people: one asks or acts, and somebody else decides.</summary>
public static class SecondPerson
{
    /// <summary>The code of every refusal of who is not a second person.</summary>
    public const string Refusal = "two-people";

    /// <summary>Refuses who is not a second person.</summary>
    /// <param name="isSecond">Whether they are.</param>
    /// <param name="sentence">Says why not, and who may decide.</param>
    /// <exception cref="RefusedException">They are not (<see cref="Refusal"/>).</exception>
    public static void Require(bool isSecond, string sentence)
    {
        if (!isSecond)
            throw new RefusedException(Refusal, sentence);
    }

    /// <summary>Refuses who asked or acted themselves.</summary>
    /// <param name="by">Who decides, by their name at the desk; null for nobody, such as a job.</param>
    /// <param name="first">Who asked or acted.</param>
    /// <param name="sentence">Says why not, and who may decide.</param>
    /// <exception cref="RefusedException">They are the same (<see cref="Refusal"/>).</exception>
    public static void Require(string? by, string? first, string sentence) => Require(by is null || by != first, sentence);
}
