using System.CommandLine;

namespace Heed.Commands;

/// <summary><c>heed import</c>: brings in what a programme published elsewhere.</summary>
public static class ImportCommand
{
    public static Command Make(PlaceOptions options) =>
        new("import", "Imports what was published elsewhere.")
        {
            ImportUpdateCommand.Make(options, Programme()),
            ImportBlogCommand.Make(options, Programme()),
            ImportTableCommand.Make(options),
            ImportRecordCommand.Make(options),
        };

    private static Option<string> Programme() =>
        new("--programme")
        {
            Description = "The programme’s short name, as in its web address, such as cpip.",
            Required = true,
            HelpName = "NAME",
        };
}
