using Heed.Updates;

namespace Heed.Tests.Updates;

public sealed class UpdateNumbersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("1,2,3", "")]
    [InlineData("1,2,5", "3 and 4")]
    [InlineData("1,2,5,7,9,10 part 2,12,14,19,21", "3, 4, 6, 8, 10 part 1, 11, 13, 15 to 18 and 20")]
    [InlineData("2", "1")]
    [InlineData("1,special edition", "")]
    public void Numbers_below_the_highest_that_are_not_there_are_said(string known, string missing) =>
        Assert.Equal(missing, UpdateNumbers.Missing(known.Split(',', StringSplitOptions.RemoveEmptyEntries)));
}
