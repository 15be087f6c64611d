// Makes wwwroot/: one stylesheet, two fonts, the mark and the scripts, each named by its content so that it can be kept for ever,
// compressed once at the best level, and assets.json, which tells DesignAssets their names.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { themed } from './themed.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(here, 'wwwroot');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

function write(name, extension, content) {
  const bytes = Buffer.from(content);
  const file = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${extension}`;
  writeFileSync(join(out, file), bytes);
  if (extension !== 'woff2') { // already brotli inside
    writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  return file;
}

const font = (weight) => {
  const file = write(`roboto-${weight}`, 'woff2',
    readFileSync(join(here, `node_modules/@fontsource/roboto/files/roboto-latin-${weight}-normal.woff2`)));
  return { file, face: `@font-face{font-family:Roboto;font-style:normal;font-weight:${weight};font-display:swap;src:url(${file}) format("woff2")}` };
};
const fonts = [font(400), font(700)];

const { css } = compile(join(here, 'styles/heed.scss'), {
  style: 'compressed',
  loadPaths: [join(here, 'node_modules')],
  charset: false,
  quietDeps: true,
});
// The site's policy refuses data: images. The one the design system holds serves markup without an inline icon; ours has one.
const clean = themed(css.replace(/[a-z-]+:url\((["']?)data:.*?\1\);?/g, ''));
if (/data:|@import|https?:/.test(clean)) throw new Error('The stylesheet asks for something outside the site.');

// What a script imports goes out as a file of its own. A package has its licence in front, and no window: its first lines would parse a
// page, which the site's policy refuses.
const modules = [];
const linked = (text) => modules.reduce((all, [name, file]) => all.replace(` from '${name}';`, ` from './${file}';`), text);
const script = (path, name) => write(name, 'js', linked(readFileSync(join(here, 'scripts', path), 'utf8')));
for (const [name, path] of Object.entries({ turndown: 'lib/turndown.browser.es.js' })) {
  const [licence, code] = ['LICENSE', path].map((file) => readFileSync(join(here, 'node_modules', name, file), 'utf8'));
  modules.push([name, write(name, 'js', `/*!\n${licence}*/\nconst window = {};\n${code}`)]);
}
for (const file of readdirSync(join(here, 'scripts/parts')))
  modules.push([`./parts/${file}`, script(`parts/${file}`, file.slice(0, -3))]);

// Scripts go out as they are written: small files, each asked for only by the pages that need it.
const scripts = Object.fromEntries(readdirSync(join(here, 'scripts')).filter((file) => file.endsWith('.js'))
  .map((file) => [file.slice(0, -3), script(file, file.slice(0, -3))]));

const assets = {
  stylesheet: write('heed', 'css', fonts.map(({ face }) => face).join('') + clean),
  favicon: write('favicon', 'svg', readFileSync(join(here, 'styles/favicon.svg'))),
  fonts: fonts.map(({ file }) => file),
  scripts,
};
writeFileSync(join(out, 'assets.json'), JSON.stringify(assets, null, 2) + '\n');
