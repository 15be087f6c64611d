using Heed.Design;
using Heed.Layout;

namespace Heed.Accounts;

/// <summary>A page of the desk that says what went wrong and where to go on, and gives back what the person had typed.</summary>
public sealed class DeskProblem : DeskPage
{
    private const string ViewName = "/Accounts/DeskProblem.cshtml";

    private DeskProblem() { }

    public override string Title => Heading;

    /// <summary>What happened.</summary>
    public required string Heading { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Where to sign in before sending it again; null when that does not help.</summary>
    public string? SignIn { get; private init; }

    /// <summary>Whether the same may be sent again as it is.</summary>
    public bool CanSendAgain { get; private init; }

    /// <summary>Where to go on.</summary>
    public IReadOnlyList<DesignLink> Onward { get; private init; } = [];

    public SentFields Sent { get; private init; } = SentFields.None;

    /// <summary>A form that was not accepted as it came, and can be sent again.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="staff">Who is signed in; null for somebody who was.</param>
    /// <param name="heading">What happened.</param>
    /// <param name="sentence">What to do.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="signIn">Where to sign in first; null when that does not help.</param>
    public static View ToSendAgain(RequestContext here, Staff? staff, string heading, string sentence, int status, string? signIn)
    {
        var page = new DeskProblem
        {
            Here = here,
            Staff = staff,
            Heading = heading,
            Sentence = sentence,
            SignIn = signIn,
            CanSendAgain = true,
            Sent = SentFields.Of(here.Request),
        };
        return new View(ViewName, page, status);
    }

    /// <summary>A problem of another page, in the desk's frame.</summary>
    internal static View Of(ProblemPage problem, Staff staff, int status, IReadOnlyList<DesignLink> onward)
    {
        var page = new DeskProblem
        {
            Here = problem.Here,
            Staff = staff,
            Heading = problem.Title,
            Sentence = problem.Sentence,
            Onward = onward,
            Sent = SentFields.Of(problem.Here.Request),
        };
        return new View(ViewName, page, status);
    }
}
