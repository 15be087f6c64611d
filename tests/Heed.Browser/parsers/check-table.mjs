// Reads tables by their descriptions (CSV on the Web), with a reader that Heed did not write: [{ "description": …, "table": "…" }] on
// standard input. The reader forgives what the recommendation requires, so that is asked for here.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser as CsvParser } from 'csv-parse';
import { DataFactory, Parser, Store } from 'n3';
import CsvwParser from 'rdf-parser-csvw';

const csvw = 'http://www.w3.org/ns/csvw#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
// What the description uses of the context at http://www.w3.org/ns/csvw. Nothing is fetched.
const context = {
  '@vocab': csvw, dc: 'http://purl.org/dc/terms/', xsd,
  url: { '@type': '@id' }, titles: { '@id': `${csvw}title` }, columns: { '@id': `${csvw}column`, '@container': '@list' },
};
const known = {
  top: ['@context', 'url', 'lang', 'dialect', 'tableSchema'],
  dialect: ['encoding', 'header', 'lineTerminators', 'delimiter', 'doubleQuote'],
  schema: ['aboutUrl', 'primaryKey', 'columns'],
  column: ['name', 'titles', 'datatype', 'required'],
};
const types = {
  string: /^/, integer: /^[+-]?[0-9]+$/, anyURI: /^[a-z][a-z0-9+.-]*:\S+$/,
  dateTime: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$/,
};

const tables = JSON.parse(readFileSync(0, 'utf8'));
const problems = [];
const counts = { tables: 0, rows: 0, triples: 0 };
for (const { description, table } of tables) await check(description, table);
console.log(JSON.stringify({ ...counts, problems }));

async function check(description, table) {
  const say = (isRight, sentence) => { if (!isRight) problems.push(`${description.url}: ${sentence}`); };
  const onlyKnown = (names, part, where) =>
    Object.keys(part).filter(k => !k.includes(':') && !names.includes(k)).forEach(k => say(false, `${where} has ${k}`));

  const { tableSchema: schema, dialect } = description;
  const { columns } = schema;
  onlyKnown(known.top, description, 'the description');
  onlyKnown(known.dialect, dialect, 'the dialect');
  onlyKnown(known.schema, schema, 'the schema');
  for (const column of columns) {
    onlyKnown(known.column, column, column.name);
    say(/^[A-Za-z0-9][A-Za-z0-9_]*$/.test(column.name), `“${column.name}” is no name of a column`);
    say(column.datatype in types, `${column.name} is of the type ${column.datatype}`);
  }
  const names = columns.map(c => c.name);
  say(new Set(names).size === names.length, 'two columns have one name');
  const variables = [...schema.aboutUrl.matchAll(/\{[+#./;?&]?([^}]+)\}/g)].map(m => m[1]);
  for (const name of [schema.primaryKey, ...variables]) say(names.includes(name), `there is no column ${name}`);

  const rows = await Readable.from([table]).pipe(new CsvParser({ bom: true, record_delimiter: dialect.lineTerminators })).toArray();
  const [head, ...cells] = rows;
  say(JSON.stringify(head) === JSON.stringify(columns.map(c => c.titles)), `the head is ${head}`);
  cells.forEach((row, i) => columns.forEach((column, c) => {
    say(row[c] !== '' || !column.required, `row ${i + 1}: ${column.name} is empty`);
    say(row[c] === '' || types[column.datatype]?.test(row[c]), `row ${i + 1}: ${column.name} is “${row[c]}”`);
  }));
  const key = names.indexOf(schema.primaryKey);
  say(new Set(cells.map(r => r[key])).size === cells.length, 'two rows have one key');

  // This reader fills addresses from the head, where the recommendation says names of columns.
  const about = schema.aboutUrl.replace(/\{([+#./;?&]?)([^}]+)\}/g, (_, how, name) => `{${how}${columns.find(c => c.name === name)?.titles}}`);
  const { '@context': _, ...plain } = description;
  const nquads = await jsonld.toRDF({
    ...plain, '@context': context,
    tableSchema: { ...schema, aboutUrl: about, columns: columns.map(c => ({ ...c, datatype: { base: c.datatype } })) },
  }, { format: 'application/n-quads' });
  const parser = new CsvwParser({ metadata: new Store(new Parser().parse(nquads)), baseIRI: description.url, timezone: 'UTC' });
  const read = new Store();
  for await (const quad of parser.import(Readable.from([table]))) read.add(quad);
  const described = read.getObjects(null, DataFactory.namedNode(csvw + 'describes'), null).map(n => n.value);
  say(described.length === cells.length && cells.every(r => described.includes(r[key])), `${described.length} records are described`);

  counts.tables++;
  counts.rows += cells.length;
  counts.triples += read.size;
}
