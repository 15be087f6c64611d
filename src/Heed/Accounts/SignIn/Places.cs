namespace Heed.Accounts.SignIn;

/// <summary>Where a person goes after signing in: only to pages of the desk, whatever the address says.</summary>
public static class Places
{
    /// <summary>The place asked for; the desk's first page when it is not one of ours.</summary>
    public static string Return(HttpRequest request)
    {
        var asked = request.Query["return"].ToString();
        var ours = asked == "/desk" || asked.StartsWith("/desk/", StringComparison.Ordinal)
            || asked.StartsWith("/desk?", StringComparison.Ordinal);
        return ours && !asked.Any(c => c == '\\' || char.IsControl(c)) && !asked.StartsWith(
            AccountsSetup.SignInPath, StringComparison.Ordinal) ? asked : "/desk";
    }

    /// <summary>The same as a query, to be carried on.</summary>
    public static string Query(HttpRequest request) => $"?return={Uri.EscapeDataString(Return(request))}";
}
