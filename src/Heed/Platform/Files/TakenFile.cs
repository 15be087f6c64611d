namespace Heed.Platform.Files;

/// <summary>A file taken out of its place, to be brought back or destroyed.</summary>
public sealed class TakenFile
{
    /// <summary>What its name ends with meanwhile.</summary>
    public const string Ending = ".taken";

    private readonly List<(string From, string To)> moved = [];
    private readonly string mark;

    internal TakenFile(IEnumerable<string> paths, string mark, DateTime now)
    {
        this.mark = mark;
        foreach (var path in paths)
        {
            var aside = $"{path}.{Guid.CreateVersion7():N}{Ending}";
            File.SetLastWriteTimeUtc(path, now);
            File.Move(path, aside);
            moved.Add((path, aside));
        }
    }

    /// <summary>Puts it back.</summary>
    public void BringBack() => moved.ForEach(m => File.Move(m.To, m.From, overwrite: true));

    public void Destroy()
    {
        moved.ForEach(m => File.Delete(m.To));
        if (!moved.Any(m => File.Exists(m.From)))
            File.Delete(mark);
    }
}
