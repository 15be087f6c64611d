using System.CommandLine;
using Heed.Bench.Comments;
using Heed.Bench.Flooding;
using Heed.Bench.Front;
using Heed.Bench.Hostile;
using Heed.Bench.Imports;
using Heed.Bench.Lists;
using Heed.Bench.Mail;

return await new RootCommand("Measures Heed. Run alone on a quiet machine; docs/measurements.md says how.")
{
    ListsCommand.Lists(),
    ListsCommand.Growth(),
    FrontCommand.Front(),
    CheckCommand.Check(),
    SignalsCommand.Signals(),
    FloodCommand.Flood(),
    HostileCommand.Hostile(),
    MailCommand.Mail(),
    SinkCommand.Server(),
    ImportCommand.Import(),
}
    .Parse(args)
    .InvokeAsync();
