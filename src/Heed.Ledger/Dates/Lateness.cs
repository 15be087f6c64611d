namespace Heed.Ledger.Dates;

/// <summary>
/// How much later than promised something was done, when either date may be vague. A promise holds to its last day: "2018" to 31 December.
/// </summary>
/// <param name="Verdict">What can be told.</param>
/// <param name="AtLeast">By how many days it was late at least; 0 unless <see cref="LatenessVerdict.Late"/>.</param>
/// <param name="AtMost">By how many days it was late at most; null when that can't be told.</param>
public readonly record struct Lateness(LatenessVerdict Verdict, int AtLeast = 0, int? AtMost = null)
{
    /// <summary>Whether the number of days is known exactly.</summary>
    public bool IsExact => AtLeast == AtMost;

    /// <summary>Compares the day something was done with the date it was promised for.</summary>
    /// <param name="promised">The date promised; null when none was.</param>
    /// <param name="done">When it was done; null when nobody says.</param>
    public static Lateness Of(FuzzyDate? promised, FuzzyDate? done)
    {
        if (promised?.Latest is not { } last || done is null)
            return new(LatenessVerdict.NotKnown);
        if (done.Latest <= last)
            return new(LatenessVerdict.InTime, AtMost: 0);
        var atMost = done.Latest?.DayNumber - last.DayNumber;
        return done.IsCertainlyAfter(promised) ? new(LatenessVerdict.Late, done.Earliest!.Value.DayNumber - last.DayNumber, atMost)
            : new(LatenessVerdict.MayBeLate, AtMost: atMost);
    }
}

/// <summary>What can be told of lateness.</summary>
public enum LatenessVerdict
{
    /// <summary>One of the dates is not given, or the promise has no last day.</summary>
    NotKnown,

    /// <summary>It was done by the last day promised.</summary>
    InTime,

    /// <summary>The dates are too vague to tell.</summary>
    MayBeLate,

    /// <summary>It was done after the last day promised.</summary>
    Late,
}
