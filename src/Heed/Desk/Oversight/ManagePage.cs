using Heed.Accounts;

namespace Heed.Desk.Oversight;

/// <summary>What a person looks after in a programme, with what each is for.</summary>
public sealed class ManagePage : DeskPage
{
    public override string Title => "Manage";

    public override string? Section => DeskMenu.Manage;

    public IEnumerable<DeskPlace> Places => DeskMenu.ManagedBy(Staff!, Here.Programme);
}
