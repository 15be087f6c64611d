using Heed.Accounts.Alone;
using Heed.Accounts.Links;
using Heed.Accounts.SignIn;
using Heed.Accounts.Tokens;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>The tables of accounts, and their sets on the one database context.</summary>
[MapsTables]
public static class AccountTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Who works at the desk.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Roles, asked for and held.</summary>
        public DbSet<Grant> Grants => db.Set<Grant>();

        /// <summary>Signed-in browsers.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Passkeys, as the framework keeps them.</summary>
        public DbSet<IdentityUserPasskey<Guid>> Passkeys => db.Set<IdentityUserPasskey<Guid>>();

        /// <summary>Sign-ins at outside providers, as the framework keeps them.</summary>
        public DbSet<IdentityUserLogin<Guid>> OutsideLogins => db.Set<IdentityUserLogin<Guid>>();

        /// <summary>What people did without the second person it otherwise takes.</summary>
        public DbSet<ActAlone> ActsAlone => db.Set<ActAlone>();

        public DbSet<ConfidentialRead> ConfidentialReads => db.Set<ConfidentialRead>();


        /// <summary>Failed tries to sign in, of the last hour.</summary>
        public DbSet<SignInAttempt> SignInAttempts => db.Set<SignInAttempt>();

        /// <summary>Tokens with which programs act for people and services.</summary>
        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();

        /// <summary>Recovery codes not used yet.</summary>
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(t =>
        {
            t.ToTable("accounts");
            t.HasIndex(a => a.NormalizedUserName).IsUnique();
            t.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            t.Property(a => a.UserName).HasMaxLength(Account.NameLength);
            t.Property(a => a.NormalizedUserName).HasMaxLength(Account.NameLength);
            t.Property(a => a.DisplayName).HasMaxLength(Account.NameLength);
            t.Property(a => a.MadeBy).HasMaxLength(Account.NameLength);
            t.Property(a => a.LinkShownTo).HasMaxLength(Account.NameLength);
            t.Property(a => a.EndedBy).HasMaxLength(Account.NameLength);
            t.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
            t.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        model.Entity<IdentityUserLogin<Guid>>(t =>
        {
            t.ToTable("account_logins");
            t.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            t.HasIndex(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(t =>
        {
            t.ToTable("account_tokens");
            t.HasKey(l => new { l.UserId, l.LoginProvider, l.Name });
        });
        model.Entity<IdentityUserPasskey<Guid>>(t =>
        {
            t.ToTable("account_passkeys");
            t.HasKey(p => p.CredentialId);
            t.HasIndex(p => p.UserId);
            t.OwnsOne(p => p.Data).ToJson();
        });
        model.Entity<Grant>(t =>
        {
            t.ToTable("grants");
            t.HasIndex(g => g.AccountId);
        });
        model.Entity<ConfidentialRead>(t =>
        {
            t.ToTable("confidential_reads");
            t.HasIndex(r => new { r.Programme, r.At });
            t.HasIndex(r => new { r.Programme, r.Path });
        });
        model.Entity<ActAlone>(t =>
        {
            t.ToTable("acts_alone");
            t.HasIndex(a => new { a.Programme, a.At });
            t.Property(a => a.ReadBy).IsConcurrencyToken();
        });
        model.Entity<SignInAttempt>(t =>
        {
            t.ToTable("sign_in_attempts");
            t.HasIndex(a => new { a.KeyHash, a.At });
            t.HasIndex(a => a.At);
        });
        model.Entity<AccessToken>(t =>
        {
            t.ToTable("access_tokens");
            t.HasIndex(a => a.KeyHash).IsUnique();
            t.HasIndex(a => a.AccountId);
            t.Property(a => a.Name).HasMaxLength(AccessToken.NameLength);
            t.Ignore(a => a.Permissions);
        });
        model.Entity<RecoveryCode>(t =>
        {
            t.ToTable("recovery_codes");
            t.HasIndex(c => c.AccountId);
        });
        model.Entity<Session>(t =>
        {
            t.ToTable("sessions");
            t.HasIndex(s => s.KeyHash).IsUnique();
            t.HasIndex(s => s.AccountId);
        });
    }
}
