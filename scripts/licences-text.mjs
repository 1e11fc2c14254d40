import { readdir, readFile } from 'node:fs/promises';
import { ROOT } from './steps.mjs';

/** Licences that let us ship what is under them, as long as their text goes with it. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);

/**
 * The licences of some packages, for those who use what we built of them.
 * @param {string[]} packages by name, as they lie in `node_modules`
 * @param {ReadonlySet<string>} [allowed] the licences that are taken; another one throws
 * @returns {Promise<string>}
 */
export async function licencesText(packages, allowed = ALLOWED) {
  const parts = await Promise.all(packages.map((name) => licenceOf(name, allowed)));
  return ['This extension is made with the packages below.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} name
 * @param {ReadonlySet<string>} allowed
 */
async function licenceOf(name, allowed) {
  const folder = new URL(`node_modules/${name}/`, ROOT);
  const { version, license, author } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  if (!allowed.has(license)) throw new Error(`${name} is under ${license}: may we ship it?`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file ? await readFile(new URL(file, folder), 'utf8') : await withoutFile(name, license, author);
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}`;
}

/**
 * A package may say in its package.json alone that it is under MIT: the text is that of our own licence.
 * @param {string} name
 * @param {string} license
 * @param {string | { name: string } | undefined} author
 */
async function withoutFile(name, license, author) {
  if (license !== 'MIT') throw new Error(`${name} is under ${license}, but brings no text of it.`);
  const own = await readFile(new URL('LICENSE', ROOT), 'utf8');
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
