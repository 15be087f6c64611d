// Reads a feed or a calendar with a reader that Heed did not write, and prints what it understood.
//   node check-feed.mjs atom|jsonfeed|ics [file]      without a file: standard input
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';

// The readers forgive what the formats require, so what must be there is asked for here.
function need(where, thing, ...names) {
  for (const name of names)
    if (thing[name] === undefined || thing[name] === null || thing[name] === '') throw new Error(`${where} has no ${name}`);
}

function unique(items) {
  const seen = new Set();
  for (const { id, recurrence } of items) {
    const key = recurrence ? `${id} of ${recurrence}` : id;
    if (seen.has(key)) throw new Error(`the id ${key} occurs twice`);
    seen.add(key);
  }
  return items;
}

const linkOf = links => (links?.find(link => !link.rel || link.rel === 'alternate') ?? links?.[0])?.href;

const readers = {
  atom(text) {
    const feed = parseAtomFeed(text);
    need('the feed', feed, 'id', 'title', 'updated');
    return {
      title: feed.title.value ?? feed.title,
      items: (feed.entries ?? []).map((entry, index) => {
        need(`entry ${index + 1}`, entry, 'id', 'title', 'updated');
        return {
          id: entry.id,
          title: entry.title.value ?? entry.title,
          link: linkOf(entry.links),
          published: entry.published,
          updated: entry.updated,
        };
      }),
    };
  },

  jsonfeed(text) {
    const feed = parseJsonFeed(text);
    need('the feed', feed, 'title', 'items');
    return {
      title: feed.title,
      items: feed.items.map((item, index) => {
        need(`item ${index + 1}`, item, 'id');
        if (!item.content_html && !item.content_text) throw new Error(`item ${index + 1} has no content`);
        return {
          id: item.id,
          title: item.title,
          link: item.url,
          published: item.date_published,
          updated: item.date_modified,
        };
      }),
    };
  },

  ics(text) {
    if (/[^\r]\n/.test(text)) throw new Error('a line ends without a carriage return');
    for (const line of text.split('\r\n'))
      if (Buffer.byteLength(line) > 75) throw new Error(`a line is longer than 75 octets: ${line}`);

    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const name of ['prodid', 'version'])
      if (!calendar.hasProperty(name)) throw new Error(`the calendar has no ${name}`);

    return {
      title: calendar.getFirstPropertyValue('x-wr-calname') ?? calendar.getFirstPropertyValue('name'),
      items: calendar.getAllSubcomponents('vevent').map((component, index) => {
        for (const name of ['uid', 'dtstamp', 'dtstart'])
          if (!component.hasProperty(name)) throw new Error(`event ${index + 1} has no ${name}`);
        const event = new ICAL.Event(component);
        return {
          id: event.uid,
          recurrence: event.recurrenceId?.toString(),
          title: event.summary,
          link: component.getFirstPropertyValue('url'),
          start: event.startDate.toString(),
          end: event.endDate?.toString(),
          sequence: event.sequence,
          status: component.getFirstPropertyValue('status'),
        };
      }),
    };
  },
};

const [kind, file] = process.argv.slice(2);
try {
  if (!readers[kind]) throw new Error(`say which kind: ${Object.keys(readers).join(', ')}`);
  const read = readers[kind](readFileSync(file ?? 0, 'utf8'));
  unique(read.items);
  console.log(JSON.stringify(read));
} catch (error) {
  console.error(`${kind ?? 'check-feed'}: ${error.message}`);
  process.exitCode = 1;
}
