// Replaces each colour of compiled CSS by a custom property and adds the light and the dark set of them.
import { roles, tags } from './theme.mjs';

const colour = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|\bwhite\b/gi;

export function themed(css) {
  const used = new Map();
  const body = css.replace(/([^{}]+)\{([^{}]*)\}/g, (whole, selector, declarations) => {
    // Focus is black on yellow in both themes: it is the one signal that must look the same everywhere.
    if (/:focus/.test(selector.replace(/:not\([^()]*\)/g, '')) || selector.trim().startsWith('@')) return whole;
    const tag = /\.ds_tag(?:--([a-z]+))?(?![\w-])/.exec(selector);
    const out = declarations.split(';').map((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon);
      if (!roleOf(property)) return declaration;
      return `${property}:${declaration.slice(colon + 1).replace(colour, (found) => named(found, property, tag, selector, used))}`;
    });
    return `${selector}{${out.join(';')}}`;
  });
  const set = (dark) => [...used].map(([name, pair]) => `--${name}:${pair[dark]}`).join(';');
  // Print always takes the light set: the dark one is for screens.
  return `:root{color-scheme:light dark;${set(0)}}@media screen and (prefers-color-scheme:dark){:root{${set(1)}}}${body}`;
}

function roleOf(property) {
  if (property.startsWith('background')) return 'ground';
  if (property === 'color' || property === 'fill' || property === 'text-decoration-color') return 'ink';
  return /^(border|outline|box-shadow)/.test(property) ? 'line' : undefined;
}

function named(found, property, tag, selector, used) {
  const { hex, alpha } = parsed(found);
  if (alpha < 0.8) return found; // shadows and "transparent"
  const role = roleOf(property);
  if (tag) {
    const [lightGround, lightInk, darkGround, darkInk] = tags[tag[1] ?? 'blue'] ?? fail(found, selector);
    const name = `tag-${tag[1] ?? 'blue'}-${role === 'ground' ? 'ground' : 'ink'}`;
    used.set(name, role === 'ground' ? [lightGround, darkGround] : [lightInk, darkInk]);
    return `var(--${name})`;
  }
  const entry = Object.entries(roles[role]).find(([, [light]]) => near(light, hex)) ?? fail(found, `${selector} ${property}`);
  used.set(entry[0], entry[1]);
  return `var(--${entry[0]})`;
}

function fail(found, where) {
  throw new Error(`${found} in "${where}" has no name in build/theme.mjs, so it would be wrong in the dark theme.`);
}

function parsed(text) {
  if (text === 'white') return { hex: '#ffffff', alpha: 1 };
  if (text.startsWith('#')) {
    const digits = text.slice(1).length < 6 ? [...text.slice(1)].map((d) => d + d).join('') : text.slice(1);
    return { hex: `#${digits.slice(0, 6).toLowerCase()}`, alpha: digits.length === 8 ? parseInt(digits.slice(6), 16) / 255 : 1 };
  }
  const parts = text.slice(text.indexOf('(') + 1, -1).split(/[\s,/]+/);
  const alpha = parts.length > 3 ? Number(parts[3]) : 1;
  if (text.startsWith('hsl')) return { hex: '', alpha };
  const channel = (part) => Math.round(part.endsWith('%') ? parseFloat(part) * 2.55 : Number(part));
  return { hex: `#${parts.slice(0, 3).map((part) => channel(part).toString(16).padStart(2, '0')).join('')}`, alpha };
}

function near(a, b) {
  if (b === '') return false;
  return [1, 3, 5].every((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)) <= 2);
}
