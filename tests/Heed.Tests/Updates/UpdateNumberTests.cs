using Heed.Updates;

namespace Heed.Tests.Updates;

/// <summary>Numbers of updates as people say them, and what comes next.</summary>
public sealed class UpdateNumberTests
{
    [Theory]
    [InlineData("5", "5", "5")]
    [InlineData(" 10 part 2 ", "10 part 2", "10-part-2")]
    [InlineData("10-part-2", "10 part 2", "10-part-2")]
    [InlineData("10 Part 2", "10 part 2", "10-part-2")]
    public void A_number_is_read_as_people_write_it(string typed, string said, string reference)
    {
        var number = UpdateNumber.Parse(typed)!;

        Assert.Equal((said, reference), (number.ToString(), number.Reference));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("five")]
    [InlineData("10 part 0")]
    [InlineData("5/../6")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(UpdateNumber.Parse(typed));

    [Fact]
    public void Parts_follow_one_another()
    {
        UpdateNumber[] taken = [new(9), new(10, 1), new(10, 2)];

        Assert.Equal(new UpdateNumber(11), UpdateNumber.Next(taken));
        Assert.Null(new UpdateNumber(10, 3).Refusal(taken));
        Assert.Null(new UpdateNumber(9, 2).Refusal(taken));
        Assert.Null(new UpdateNumber(11, 1).Refusal(taken));
        Assert.Equal("The next part of update 10 is part 3.", new UpdateNumber(10, 4).Refusal(taken));
        Assert.Equal("Updates are numbered without gaps. The next one is 11.", new UpdateNumber(10).Refusal(taken));
    }
}
