namespace Heed.Accounts;

/// <summary>
/// A cookie that always says "secure". Form tokens refuse to be asked for that on a plain local address, where browsers allow it.
/// </summary>
public sealed class AlwaysSecureCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
