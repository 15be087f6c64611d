namespace Heed.Bench.Making;

/// <summary>Seeded chance (SplitMix64): the same seed makes the same ledger, on every machine and in any order of asking.</summary>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    public static Dice Of(params ReadOnlySpan<int> seeds)
    {
        var mixed = new Dice(0x48656564);
        foreach (var seed in seeds)
            mixed = new Dice(mixed.Next() ^ (ulong)(uint)seed);
        return mixed;
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from one up to and including another.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Whether something that happens so often in a hundred happens.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A number from 0 to below a limit, low ones far more often: a few bodies lead most actions.</summary>
    public int Skewed(int limit)
    {
        var u = (Next() >> 11) * (1.0 / (1UL << 53));
        return (int)(limit * u * u * u);
    }

    public T Choice<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[Below(values.Length)];
    }

    public void Fill(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)Next();
    }
}
