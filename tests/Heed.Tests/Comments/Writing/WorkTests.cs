using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heed.Comments.Writing;
using Heed.Platform.Keys;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Comments.Writing;

/// <summary>P28: the answer to a sum is good for one action on one page, one form and a time, however it is cut and pasted.</summary>
public sealed class WorkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-test-work-").FullName;
    private readonly FakeTimeProvider clock = new(CommentSite.Start);
    private readonly ProofOfWork work;

    public WorkTests() => work = new ProofOfWork(new SiteSecret(folder), clock);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_right_answer_is_taken_in_its_place_and_time()
    {
        var form = Guid.CreateVersion7();
        var answer = Solve(work.Ask("comment", "/a/comment", form));

        Assert.True(work.IsAnswer(answer, "comment", "/a/comment", form));
        Assert.False(work.IsAnswer(answer, "other", "/a/comment", form));
        Assert.False(work.IsAnswer(answer, "comment", "/b/comment", form));
        Assert.False(work.IsAnswer(answer, "comment", "/a/comment", Guid.CreateVersion7()));
        clock.Advance(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));
        Assert.False(work.IsAnswer(answer, "comment", "/a/comment", form));
    }

    [Fact]
    public void Of_a_thousand_that_are_spliced_replayed_or_out_of_time_none_is_taken()
    {
        var asked = Enumerable.Range(0, 12).Select(i => (Form: Guid.CreateVersion7(), Page: $"/p{i}/comment"))
            .Select(a => (a.Form, a.Page, Answer: Solve(work.Ask("comment", a.Page, a.Form)))).ToList();
        var tried = 0;
        var taken = new List<string>();
        void Try(string answer, string action, string page, Guid of)
        {
            tried++;
            if (work.IsAnswer(answer, action, page, of))
                taken.Add(answer);
        }
        foreach (var one in asked)
        {
            // Replayed elsewhere.
            foreach (var another in asked.Where(a => a.Form != one.Form))
            {
                Try(one.Answer, "comment", another.Page, another.Form);
                Try(one.Answer, "comment", one.Page, another.Form);
                // Each part exchanged for the other's.
                var (parts, theirs) = (one.Answer.Split('.'), another.Answer.Split('.'));
                for (var i = 0; i < parts.Length; i++)
                {
                    var spliced = parts.ToArray();
                    spliced[i] = theirs[i];
                    // The time may be the same in both; then nothing was exchanged.
                    if (spliced[i] != parts[i])
                        Try(string.Join('.', spliced), "comment", one.Page, one.Form);
                }
            }
            // Where one part ends and the next begins is moved, and the time is made longer.
            var p = one.Answer.Split('.');
            Try($"{p[0]}.{p[1]}{p[2][0]}.{p[2][1..]}.{p[3]}.{p[4]}", "comment", one.Page, one.Form);
            Try($"{p[0]}{p[1]}.{p[2]}.{p[3]}.{p[4]}", "comment", one.Page, one.Form);
            Try($"0{one.Answer}", "comment", one.Page, one.Form);
            Try($"{p[0]}.{p[1]}.{p[4]}.{p[2]}.{p[3]}", "comment", one.Page, one.Form);
            Try($"{long.Parse(p[0], CultureInfo.InvariantCulture) + 1}.{string.Join('.', p[1..])}", "comment", one.Page, one.Form);
            foreach (var number in new[] { "", "-1", " " + p[4], p[4] + " ", "0" + p[4], p[4] + ".0", "+" + p[4], p[4] + "\n", "1e5",
                "0x1" })
                Try(string.Join('.', p[..4].Append(number)), "comment", one.Page, one.Form);
            Try(one.Answer.ToUpperInvariant(), "comment", one.Page, one.Form);
            foreach (var action in new[] { "", "Comment", "comment\"", "comment,\"x\"" })
                Try(one.Answer, action, one.Page, one.Form);
        }
        clock.Advance(TimeSpan.FromDays(3));
        foreach (var one in asked)
            Try(one.Answer, "comment", one.Page, one.Form);

        Assert.Empty(taken);
        Assert.True(tried >= 1000, $"{tried} were tried.");
    }

    /// <summary>Does the sum as a browser does.</summary>
    internal static string Solve(string asked)
    {
        var parts = asked.Split('.');
        for (var number = 0; number < ProofOfWork.Highest; number++)
        {
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts[1]}.{number}"))) == parts[2])
                return $"{asked}.{number}";
        }
        throw new InvalidOperationException("There is no answer.");
    }
}
