using System.CommandLine;
using Heed.Bench.Comments;
using Heed.Bench.Lists;

return await new RootCommand("Measures Heed. Run alone on a quiet machine; docs/measurements.md says how.")
{
    ListsCommand.Lists(),
    ListsCommand.Growth(),
    CheckCommand.Check(),
    SignalsCommand.Signals(),
}
    .Parse(args)
    .InvokeAsync();
