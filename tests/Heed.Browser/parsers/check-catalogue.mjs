// Reads a catalogue (JSON-LD) on standard input and holds it against the shapes of DCAT-AP beside this file. Nothing is fetched.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const quads = text => new Store(new Parser().parse(text));
const refuse = async url => { throw new Error(`The catalogue asks for ${url}.`); };
const nquads = await jsonld.toRDF(JSON.parse(Buffer.concat(chunks)), { format: 'application/n-quads', documentLoader: refuse });
const data = quads(nquads);
const shapes = quads(readFileSync(new URL('dcat-ap-3.ttl', import.meta.url), 'utf8'));
const report = await new SHACLValidator(shapes).validate(data);

console.log(JSON.stringify({
  triples: data.size,
  distributions: [...data.match(null, null, DataFactory.namedNode('http://www.w3.org/ns/dcat#Distribution'))].length,
  problems: report.results.map(r => `${r.focusNode?.value}: ${r.path?.value} ${r.sourceConstraintComponent?.value}`),
}));
