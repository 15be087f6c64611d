using System.CommandLine;
using System.CommandLine.Parsing;

namespace Heed.Commands;

/// <summary>
/// Something that whoever runs Heed can set: as a variable of the environment, most also as an option of the command line.
/// </summary>
/// <param name="Variable">The variable, such as <c>HEED_DATA</c>.</param>
/// <param name="About">What it is, in a sentence or two.</param>
public sealed record Setting(string Variable, string About)
{
    /// <summary>The ending of a variable that names a file with the value.</summary>
    public const string FileEnding = "_FILE";

    /// <summary>The matching option; null when there is none.</summary>
    public string? Option { get; init; }

    /// <summary>The placeholder for the value in the option's help.</summary>
    public string Value { get; init; } = "TEXT";

    /// <summary>The default; null when there is none.</summary>
    public string? Otherwise { get; init; }

    /// <summary>
    /// Whether its value is secret. A secret can also be in a file, whose path is in the variable with <c>_FILE</c> added to its
    /// name.
    /// </summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it may be set to nothing, which then is the same as not being set.</summary>
    public bool MayBeEmpty { get; init; } = true;

    /// <summary>The option, which every command takes. It has no default value: help would print what is in the environment.</summary>
    public Option<string?> AsOption() =>
        new(Option!) { Description = $"{About}{(Otherwise is null ? "" : $" Default: {Otherwise}.")} Or set {Variable}.",
            HelpName = Value, Recursive = true };

    /// <summary>The value: the option’s, or else the environment’s, or else <see cref="Otherwise"/>.</summary>
    /// <exception cref="CommandFailedException">It is empty, and may not be, or its file can’t be read.</exception>
    public string? Read(ParseResult parsed)
    {
        var said = Option is not null && parsed.GetResult(Option) is OptionResult { Implicit: false } result
            ? result.GetValueOrDefault<string?>() : FromEnvironment();
        if (said is null || said.Length > 0 && !string.IsNullOrWhiteSpace(said))
            return said ?? Otherwise;
        return MayBeEmpty ? Otherwise : throw new CommandFailedException(
            $"{Variable} ({Option}) is empty. Set it, or remove it{(Otherwise is null ? "" : $" to use {Otherwise}")}.");
    }

    private string? FromEnvironment()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        if (!IsSecret || Environment.GetEnvironmentVariable(Variable + FileEnding) is not { Length: > 0 } file)
            return value;
        if (value is not null)
            throw new CommandFailedException($"Both {Variable} and {Variable}{FileEnding} are set. Remove one of them.");
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read the file {file} ({Variable}{FileEnding}): {e.Message}");
        }
    }
}
