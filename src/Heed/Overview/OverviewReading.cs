using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Time;
using Heed.Programmes;

namespace Heed.Overview;

/// <summary>Counts all programmes at once: as many questions to the database for five hundred of them as for two.</summary>
public sealed class OverviewReading(RequestContext here, KindRegistry registry, CancellationToken cancel)
{
    private readonly KindPages answered = registry.Progressing;

    private Reading Reading => here.Reading;

    /// <summary>Every programme that may be read on this day, by title.</summary>
    public async Task<IReadOnlyList<OverviewRow>> LoadAsync()
    {
        var programmes = await Reading.ProgrammesSideBySideAsync(Most.SideBySide, cancel);
        var all = ListQuery.Everywhere with { Kinds = [answered.Kind.Name] };
        var counted = ListOfRecords.Counted(all, answered);
        var totals = await Reading.CountByProgrammeAsync(counted, cancel);
        var answers = await Reading.CountByFacetInEachAsync(counted, answered.Answered!.Facet, cancel);
        var progress = await ProgressAsync(all, counted);
        var promised = registry.Counted(ListQuery.Everywhere.Programme, registry.Promising.Select(p => p.Kind)) with { LateOn = here.Day };
        var late = await Reading.CountByProgrammeAsync(promised, cancel);
        var known = await Reading.CountByProgrammeAsync(promised with { IsKnownNotDone = true }, cancel);
        var last = await Reading.LastChangeInEachAsync(cancel);
        var owners = await OwnersAsync();
        return
        [
            .. from record in programmes
               let programme = record.Content as Programme
               where programme is not null
               let key = record.Entry.Programme
               let passed = late.GetValueOrDefault(key)
               let notDone = known.GetValueOrDefault(key)
               select new OverviewRow(record.Entry, programme)
               {
                   Name = here.Names.NameOf(key),
                   Owner = programme.Owner is { } owner ? owners.GetValueOrDefault((key, owner.Path)) : null,
                   Total = totals.GetValueOrDefault(key),
                   Answers = answers[key].ToDictionary(),
                   Progress = progress(key),
                   // Silence is a finding only in a record that the programme keeps itself.
                   Overdue = programme.IsKeptByProgramme ? passed : notDone,
                   Silent = passed - notDone,
                   LastUpdate = Clock.DayOf(last.GetValueOrDefault(key, record.Entry.Since)),
               },
        ];
    }

    private async Task<Func<string, IReadOnlyDictionary<string, int>>> ProgressAsync(ListQuery all, ListQuery counted)
    {
        var bar = answered.Progress!;
        var once = await Reading.CountByFacetInEachAsync(counted, bar.Facet, cancel);
        if (!answered.List.IsOneOfCounted)
            return programme => once[programme].ToDictionary();
        var whole = await Reading.CountByFacetInEachAsync(all, bar.Facet, cancel);
        return programme => ProgressBar.Placed(once[programme].ToDictionary(), whole[programme].ToDictionary(), bar.Parts[^1].Value);
    }

    private async Task<IReadOnlyDictionary<(string, string), string>> OwnersAsync()
    {
        var own = registry.All.First(p => p.Kind.Template.Length == 0).Kind.Name;
        var owners = await Reading.LinkedInEachAsync(ListQuery.Everywhere with { Kinds = [own] }, Programme.OwnerField, cancel);
        return owners.SelectMany(o => o).ToDictionary(e => (e.Programme, e.Path), e => e.Title);
    }
}
