using System.CommandLine;
using Heed.Ledger.Kinds;

namespace Heed.Commands;

/// <summary><c>heed shapes</c>: writes the shapes of contents that docs/shapes does not have yet.</summary>
public static class ShapesCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "The folder for the files, such as docs/shapes." };
        var command = new Command(
            "shapes", "Writes a JSON Schema for the current shape of each kind. Existing files are not changed.") { folder };
        command.SetAction(async (parsed, cancel) =>
        {
            var target = Directory.CreateDirectory(parsed.GetValue(folder)!).FullName;
            foreach (var kind in Slices.Kinds.All)
            {
                var file = Path.Combine(target, ShapeSchema.FileOf(kind, kind.ShapeNumber));
                if (File.Exists(file))
                    continue;
                await File.WriteAllTextAsync(file, ShapeSchema.Of(kind), cancel);
                await Console.Out.WriteLineAsync($"Written: {file}");
            }
            return 0;
        });
        return command;
    }
}
