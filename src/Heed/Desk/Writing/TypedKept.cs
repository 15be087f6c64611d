using System.Text.Json;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Keeps a form as it was typed beside its draft: rows still empty, words looked for, what can't be read yet.</summary>
public static class TypedKept
{
    /// <summary>The bytes of what is typed; null when the content says all of it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isStep">Whether a button changed the form without saying anything, such as by adding a row.</param>
    public static byte[]? Of(ContentForm form, bool isStep) =>
        isStep || form.Unreadable.Count > 0 ? Written(form.Typed) : null;

    /// <summary>A kept form in which a field says what another save made of it; null when there is none.</summary>
    public static byte[]? With(byte[]? kept, string field, Content changed, Kind kind)
    {
        if (kept is null)
            return null;
        var typed = Read(kept);
        typed.Take(field, ContentToForm.Of(changed, kind));
        return Written(typed);
    }

    private static byte[] Written(FormValues typed) => JsonSerializer.SerializeToUtf8Bytes(
        typed.All().Select(t => new[] { t.Place, t.Text }));

    public static FormValues Read(byte[] kept)
    {
        var typed = new FormValues();
        foreach (var pair in JsonSerializer.Deserialize<string[][]>(kept)!)
            typed.Open(pair[0]).Text = pair[1];
        return typed;
    }
}
