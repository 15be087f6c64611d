using Heed.Accounts.Administration;
using Heed.Accounts.Alone;
using Heed.Accounts.Links;
using Heed.Accounts.Own;
using Heed.Accounts.Passkeys;
using Heed.Accounts.Passwords;
using Heed.Accounts.SignIn;
using Heed.Accounts.Telling;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts;

/// <summary>Registers sign-in: accounts, factors, cookies, sessions.</summary>
public static class AccountsSetup
{
    /// <summary>Where people sign in.</summary>
    public const string SignInPath = "/desk/sign-in";

    /// <summary>Where people keep their own account.</summary>
    public const string OwnPath = "/desk/account";

    /// <summary>The cookie of someone whose password was right and who still owes a code.</summary>
    public const string HalfWay = "heed:half-way";

    /// <summary>Registers what signing in needs.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<StaffHere>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<DepartedSessions>();
        services.AddSingleton<Layout.ProblemFrames, DeskProblems>();
        services.AddScoped<AccountMaking>();
        services.AddScoped<ReadLog>();
        services.AddScoped<Credentials>();
        services.AddScoped<SessionStarter>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<MyAccount>();
        services.AddScoped<StaffList>();
        services.AddScoped<PersonView>();
        services.AddScoped<RoleGrants>();
        services.AddScoped<GrantsWaiting>();
        services.AddScoped<SamePerson>();
        services.AddScoped<FirstLink>();
        services.AddScoped<EndedAccounts>();
        services.AddScoped<Approving>();
        services.AddScoped<ActsAlone>();
        services.AddScoped<StaffRecipients>();
        services.AddScoped<TellingStaff>();
        services.AddScoped<FirstRoles>();
        services.AddScoped<KnownBrowser>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<AccountSecrets>();
        services.AddScoped<Platform.Keeping.IRetentionRule, Keeping.ReadLine>();
        services.AddScoped<Platform.Keeping.IRetentionRule, Keeping.EndedAccountLine>();
        services.AddScoped<Platform.Keeping.IRetentionRule, Keeping.TokenLine>();
        services.AddScoped<Tokens.AccessTokens>();
        services.AddScoped<Tokens.OwnTokens>();
        services.AddScoped<Tokens.Services>();
        services.AddPasskeys();
        services.AddOptions<SignInRules>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase =
                    options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
                options.User.RequireUniqueEmail = false;
                options.Lockout.AllowedForNewUsers = false;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddErrorDescriber<AccountWords>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddEntityFrameworkStores<HeedDatabase>();
        // OWASP asks for 220,000 rounds of PBKDF2-SHA512; the framework's default is less than half.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(HalfWay, cookie =>
            {
                Strict(cookie, "__Host-heed-half-way");
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                cookie.SlidingExpiration = false;
            })
            .AddIdentityCookies();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionStore>((cookie, sessions) =>
            {
                Strict(cookie, "__Host-heed");
                cookie.SessionStore = sessions;
                cookie.ExpireTimeSpan = SessionStore.AtMost;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = SignInPath;
                cookie.ReturnUrlParameter = "return";
                // The framework would compare a stamp every half hour. Here every request looks its session up, and a change ends sessions
                // at once.
                cookie.Events = new CookieAuthenticationEvents();
            });
        foreach (var (scheme, name) in (ReadOnlySpan<(string, string)>)[
            (IdentityConstants.TwoFactorUserIdScheme, "__Host-heed-second"), (IdentityConstants.ExternalScheme, "__Host-heed-outside"),
            (IdentityConstants.TwoFactorRememberMeScheme, "__Host-heed-known")])
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => Strict(cookie, name));
        services.AddAntiforgery(form =>
        {
            form.Cookie = new AlwaysSecureCookie { Name = "__Host-heed-form", Path = "/", HttpOnly = true, IsEssential = true,
                SameSite = SameSiteMode.Strict };
            form.FormFieldName = "form-token";
        });
        services.AddAuthorization();
        return services;
    }

    private static void Strict(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
    }
}
