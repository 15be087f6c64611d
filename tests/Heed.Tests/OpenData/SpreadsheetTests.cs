using Heed.OpenData;

namespace Heed.Tests.OpenData;

public sealed class SpreadsheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  -2", "'  -2")]
    [InlineData("+44", "'+44")]
    [InlineData("@here", "'@here")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void No_cell_runs_as_a_formula(string text, string harmless) => Assert.Equal(harmless, Spreadsheet.Harmless(text));
}
