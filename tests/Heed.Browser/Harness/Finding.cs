namespace Heed.Browser.Harness;

/// <summary>What a checker found, told in full: the assertions of the test framework cut long lists and long lines.</summary>
static class Finding
{
    public static void None(string where, IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count > 0)
            Assert.Fail($"{where}\n{string.Join('\n', all)}");
    }
}
