namespace Heed.Browser.Harness;

/// <summary>Who opens a page, and on what.</summary>
public sealed record Reader(int Width, int Height)
{
    public static readonly Reader Phone = new(390, 844);
    public static readonly Reader Desktop = new(1280, 900);

    /// <summary>A 1280 pixel screen at 400 % zoom.</summary>
    public static readonly Reader Zoomed = new(320, 256);

    /// <summary>As wide as what is printed on a sheet of A4, at 96 pixels an inch.</summary>
    public static readonly Reader Paper = new(673, 1000);

    public bool Script { get; init; } = true;
    public bool Dark { get; init; }
    public bool ForcedColors { get; init; }

    /// <summary>Signed-in journeys need a cookie; a reader of the public side is never given one.</summary>
    public bool TakesCookies { get; init; }

    public override string ToString() =>
        $"{Width} wide{(Script ? "" : ", script off")}{(Dark ? ", dark" : "")}{(ForcedColors ? ", forced colours" : "")}";
}
