using Heed.Ledger.Kinds;
using Heed.Ledger.Records;

namespace Heed.Bench.Making;

/// <summary>A record to be made: its address, how many editions it gets and when.</summary>
internal sealed record PlannedRecord(ProgrammePlan Programme, Kind Kind, string Reference, int Seed, DateTime[] Moments, RecordRow Row)
{
    public string Path => Kind.PathOf(Reference);
}

/// <summary>One programme of the size a national programme has: about 8,000 editions in ten years, or a part of that.</summary>
internal sealed class ProgrammePlan
{
    /// <summary>How many editions a programme of full size holds.</summary>
    public const int FullSize = 8_000;

    public static readonly DateTime Start = new(2016, 11, 1, 9, 30, 0, DateTimeKind.Utc);
    public static readonly DateTime End = new(2026, 11, 1, 9, 30, 0, DateTimeKind.Utc);

    public static readonly string[] Strands = [
        "neglect", "hearings", "inspection", "leadership", "data", "practice", "health", "schools", "trafficking"];

    // How many records of each kind, and about how many editions each gets: 8,134 editions.
    private static readonly (string Kind, int Records, int Editions)[] Shape =
    [
        ("programme", 1, 10), ("body", 60, 2), ("person", 60, 3), ("report", 2, 2), ("plan", 4, 5), ("group", 12, 12),
        ("recommendation", 50, 30), ("action", 200, 22), ("meeting", 150, 4), ("publication", 120, 3), ("update", 60, 2),
        ("commitment", 50, 5),
        ("event", 40, 2), ("statement", 30, 2), ("decision", 20, 2), ("risk", 20, 8), ("assessment", 30, 3),
    ];

    private readonly Dictionary<string, PlannedRecord> byPath = [];
    private readonly Dictionary<string, List<PlannedRecord>> byKind = [];

    /// <param name="number">Its number among all, which also seeds it.</param>
    /// <param name="scale">1 for full size.</param>
    /// <param name="actions">How many actions, when not as many as the scale says: for lists of a chosen length; they then get about four
    /// editions each.</param>
    public ProgrammePlan(int number, double scale, int? actions = null)
    {
        Number = number;
        Slug = $"programme-{number}";
        var dice = Dice.Of(number, 7);
        // It publishes about once a week; what it publishes on a day is one release.
        Releases = [.. Enumerable.Range(0, 520).Select(week => MomentOf(week, ref dice))];
        foreach (var (name, records, editions) in Shape)
        {
            var chosen = name == "action" ? actions : null;
            var count = chosen ?? Math.Max(1, (int)Math.Round(records * scale));
            byKind[name] = [];
            for (var i = 0; i < count; i++)
                Add(Slices.Kinds[name], i, chosen is null ? editions : 4);
        }
    }

    public int Number { get; }
    public string Slug { get; }
    public DateTime[] Releases { get; }
    public IEnumerable<PlannedRecord> Records => byPath.Values;

    public int CountOf(string kind) => byKind[kind].Count;

    public PlannedRecord Record(string kind, int index) => byKind[kind][index];

    public PlannedRecord? At(string path) => byPath.GetValueOrDefault(path);

    private static DateTime MomentOf(int week, ref Dice dice)
    {
        var between = (End - Start) / 520;
        var moment = Start + between * week + TimeSpan.FromMinutes(dice.Below(8 * 60));
        return new DateTime(moment.Ticks - moment.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    private void Add(Kind kind, int index, int editions)
    {
        var seed = index * 31 + byKind.Count;
        var dice = Dice.Of(Number, seed);
        var reference = ReferenceOf(kind.Name, index, ref dice);
        var moments = MomentsOf(kind.Name, editions, ref dice);
        Span<byte> id = stackalloc byte[16];
        dice.Fill(id);
        var stamp = new DateTimeOffset(moments[0]).ToUnixTimeMilliseconds() << 16;
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id, stamp | 0x7000 | (long)(dice.Next() & 0xFFF));
        id[8] = (byte)(0x80 | (id[8] & 0x3F));
        var row = new RecordRow { Id = new Guid(id, bigEndian: true), Programme = Slug, Kind = kind.Name, Reference = reference,
            ReservedAt = moments[0] };
        var record = new PlannedRecord(this, kind, reference, seed, moments, row);
        byPath.Add(record.Path, record);
        byKind[kind.Name].Add(record);
    }

    private string ReferenceOf(string kind, int index, ref Dice dice) =>
        kind switch
        {
            "programme" => "",
            "recommendation" or "update" => $"{index + 1}",
            "action" => $"{Strands[index % Strands.Length]}-{index / Strands.Length + 1}",
            "meeting" =>
                $"{Record("group", index % CountOf("group")).Reference}/{DateOnly.FromDateTime(Start).AddDays(3 + index * 24):yyyy-MM-dd}",
            _ => $"{kind}-{Vocabulary.Name(ref dice).ToLowerInvariant()}-{index + 1}",
        };

    // Bodies, people, groups and reports come first; other records begin at any time in the first nine years.
    private DateTime[] MomentsOf(string kind, int editions, ref Dice dice)
    {
        var first = kind is "programme" or "body" or "person" or "report" or "plan" or "group" ? dice.Below(4)
            : dice.Below(Releases.Length * 9 / 10);
        var count = Math.Clamp(editions + dice.Between(-editions / 2, editions / 2), 1, Releases.Length - first);
        var chosen = new SortedSet<int> { first };
        while (chosen.Count < count)
            chosen.Add(dice.Between(first, Releases.Length - 1));
        return [.. chosen.Select(i => Releases[i])];
    }
}
